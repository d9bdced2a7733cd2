import { type ByteSource, bytesOf } from "./source.ts";

/** Directory sectors that are looked at: a workbook's has one to a few dozen entries, four to a sector. */
const DIRECTORY_SECTORS = 64;
const END_OF_CHAIN = 0xfffffffa;
const ENTRY = 128;

/**
 * Names of the streams in an OLE compound file: a BIFF workbook has `Workbook` or `Book`, an encrypted XLSX has
 * `EncryptedPackage`. [MS-CFB] 2.2 (header), 2.3 (sector chains), 2.6 (directory). Those it could reach, where the file is
 * damaged.
 */
export async function oleStreamNames(source: ByteSource): Promise<ReadonlySet<string>> {
  const header = await viewOf(source, 0, 512);
  const names = new Set<string>();
  if (header.byteLength < 512) return names;
  const sectorSize = 1 << Math.min(header.getUint16(0x1e, true), 12);
  const offset = (sector: number) => (sector + 1) * sectorSize;
  const utf16 = new TextDecoder("utf-16le");
  let sector = header.getUint32(0x30, true);
  for (let passed = 0; passed < DIRECTORY_SECTORS && sector < END_OF_CHAIN; passed++) {
    const directory = await viewOf(source, offset(sector), offset(sector) + sectorSize);
    for (let at = 0; at + ENTRY <= directory.byteLength; at += ENTRY) {
      const length = Math.min(directory.getUint16(at + 64, true), 64);
      if (length >= 2) names.add(utf16.decode(new Uint8Array(directory.buffer, directory.byteOffset + at, length - 2)));
    }
    const perTable = sectorSize / 4;
    const table = Math.floor(sector / perTable);
    if (table >= 109) return names;
    const tableAt = offset(header.getUint32(0x4c + 4 * table, true)) + 4 * (sector % perTable);
    const next = await viewOf(source, tableAt, tableAt + 4);
    if (next.byteLength < 4) return names;
    sector = next.getUint32(0, true);
  }
  return names;
}

async function viewOf(source: ByteSource, from: number, to: number): Promise<DataView> {
  const end = Math.min(to, source.size ?? to);
  const bytes = from < end ? await bytesOf(source, from, end) : new Uint8Array(0);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
