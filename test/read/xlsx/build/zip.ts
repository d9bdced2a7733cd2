import { crc32, deflateRawSync } from "node:zlib";

export interface ZippedPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Overrides what the zip's headers say. */
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc32?: number;
  /** The stored bytes, where they are not to be what `content` and `method` make of them. */
  readonly stored?: Uint8Array;
}

/** A zip with exactly these parts, in this order, sound or not. */
export function zipOf(parts: readonly ZippedPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const method = part.method ?? 8;
    const stored = Buffer.from(part.stored ?? (method === 8 ? deflateRawSync(content) : content));
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0x800, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(part.crc32 ?? crc32(content), 10);
    fields.writeUInt32LE(stored.length, 14);
    fields.writeUInt32LE(part.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name]);
    local.push(header, stored);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), fields, rest, name);
    offset += header.length + stored.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}
