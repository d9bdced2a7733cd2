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

/** Ways to write a zip that programs have which stream it, or expect it to grow beyond 4 GB. */
export interface ZipStyle {
  /** Sizes and checksum behind each part, with a signature or without, zeros in its header. */
  readonly descriptors?: "signed" | "bare";
  /** Sizes and places in 64 bits: of the parts in the directory, of the directory at the end. */
  readonly zip64?: boolean;
}

const IN_ZIP64 = 0xffffffff;

/** A zip with exactly these parts, in this order, sound or not. */
export function zipOf(parts: readonly ZippedPart[], { descriptors, zip64 = false }: ZipStyle = {}): Uint8Array {
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
    fields.writeUInt16LE((part.flags ?? 0x800) | (descriptors ? 8 : 0), 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(part.crc32 ?? crc32(content), 10);
    fields.writeUInt32LE(stored.length, 14);
    fields.writeUInt32LE(part.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const sizes = Buffer.from(fields.subarray(10, 22));
    const localFields = Buffer.from(fields);
    if (descriptors) localFields.fill(0, 10, 22);
    const header = Buffer.concat([Buffer.from("PK\x03\x04"), localFields, name]);
    const descriptor = descriptors ? [...(descriptors === "signed" ? [Buffer.from("PK\x07\x08")] : []), sizes] : [];
    local.push(header, stored, ...descriptor);
    const rest = Buffer.alloc(14);
    const extra = Buffer.alloc(zip64 ? 28 : 0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(sizes.readUInt32LE(8)), 4);
      extra.writeBigUInt64LE(BigInt(sizes.readUInt32LE(4)), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
      fields.writeUInt32LE(IN_ZIP64, 14);
      fields.writeUInt32LE(IN_ZIP64, 18);
      fields.writeUInt16LE(extra.length, 24);
    }
    rest.writeUInt32LE(zip64 ? IN_ZIP64 : offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), fields, rest, name, extra);
    offset += header.length + stored.length + descriptor.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(zip64 ? 0xffff : parts.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : parts.length, 10);
  end.writeUInt32LE(zip64 ? IN_ZIP64 : directory.length, 12);
  end.writeUInt32LE(zip64 ? IN_ZIP64 : offset, 16);
  const end64 = zip64 ? [zip64End(parts.length, directory.length, offset)] : [];
  return new Uint8Array(Buffer.concat([...local, directory, ...end64, end]));
}

/** The end in 64 bits, and where it stands, which is right behind the directory. */
function zip64End(parts: number, directoryLength: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(56);
  end.write("PK\x06\x06", "latin1");
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(parts), 24);
  end.writeBigUInt64LE(BigInt(parts), 32);
  end.writeBigUInt64LE(BigInt(directoryLength), 40);
  end.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(directoryAt + directoryLength), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}
