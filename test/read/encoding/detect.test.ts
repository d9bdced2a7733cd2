import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { openCsv } from "../../../src/read/csv/open.ts";
import { detectEncoding } from "../../../src/read/encoding/detect.ts";
import { ENCODINGS } from "../../../src/read/encoding/encoding.ts";
import { sourceEncoding } from "../../../src/read/encoding/source-encoding.ts";
import { isSyllable } from "../../../src/read/encoding/syllable.ts";
import { memorySource } from "../../../src/read/source.ts";
import { encode } from "./encode.ts";

/** Headers and values of exports, and names: what a head of a file is made of. */
const PHRASES = [
  "Mã khách hàng",
  "Tên khách hàng",
  "Số khế ước",
  "Dư nợ trong hạn",
  "Dư nợ quá hạn",
  "Dư nợ khoanh",
  "Tổng dư nợ",
  "Ngày giải ngân",
  "Ngày đến hạn",
  "Gia hạn",
  "Lãi phải thu",
  "Lãi thực thu",
  "Lãi tồn",
  "Chương trình",
  "Hộ nghèo",
  "Cận nghèo",
  "Tổ tiết kiệm và vay vốn",
  "Hội Phụ nữ",
  "Hội Nông dân",
  "Cựu chiến binh",
  "Đoàn Thanh niên",
  "Xếp loại",
  "thị trấn Đại Ngãi",
  "xã Trường Khánh",
  "xã Châu Khánh",
  "xã Hậu Thạnh",
  "xã Phú Hữu",
  "xã Song Phụng",
  "ấp Nước Mặn",
  "Nguyễn Thị Huệ",
  "Trần Văn Được",
  "Lê Hoàng Phước",
  "Lý Thị Ngọc Ánh",
  "Thạch Sà Rươne",
  "Kiểm soát",
  "Người lập biểu",
];

/** Of those in which Vietnamese can be written. */
const VIETNAMESE = ENCODINGS.filter((encoding) => encoding !== "windows-1252");

describe.each(VIETNAMESE)("%s", (encoding) => {
  test("is told from a few headers", () => {
    expect(
      detectEncoding(
        encode("Mã KH,Tên khách hàng,Dư nợ quá hạn,Tổ trưởng\r\n1,Nguyễn Thị Huệ,0,Trần Văn Được\r\n", encoding),
      ),
    ).toBe(encoding);
  });

  test("is told from any six phrases", () => {
    const phrases = fc.uniqueArray(fc.constantFrom(...PHRASES), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(phrases, fc.boolean(), (some, capitals) => {
        const text = `${(capitals ? some.map((phrase) => phrase.toUpperCase()) : some).join(",")}\r\n1,2,3\r\n`;
        expect(detectEncoding(encode(text, encoding))).toBe(encoding);
      }),
      { numRuns: 500 },
    );
  });
});

test("a byte order mark settles it", () => {
  expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toBe("utf-8");
  expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0x1e))).toBe("utf-16le");
  expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0x1e, 0x41))).toBe("utf-16be");
});

test("where nothing speaks for another, it is the code page of Windows", () => {
  expect(detectEncoding(Uint8Array.of(0xe9, 0x2c))).toBe("windows-1258");
  expect(detectEncoding(Uint8Array.of(0x31, 0xa0, 0x35, 0x3b, 0x96))).toBe("windows-1258");
});

test.each([
  ["gbk", "姓名,地址\n林氏美,胡志明市\n陈文八,河内\n"],
  ["shift_jis", "氏名,住所\n山田太郎,東京都\n鈴木花子,おおさか\n"],
  ["euc-kr", "이름,주소\n김철수,서울\n박영희,부산\n"],
])("%s is taken for Western, which is said to be a guess, never for Vietnamese", (encoding, text) => {
  expect(detectEncoding(new Uint8Array(iconv.encode(text, encoding)))).toBe("windows-1252");
});

test("the first letters beyond ASCII may be far in", async () => {
  for (const encoding of ["utf-8", "windows-1258", "tcvn3", "vni"] as const) {
    const bytes = Buffer.concat([Buffer.alloc(400_000, "1,2\n"), encode(PHRASES.join("\n"), encoding)]);
    const source = memorySource("a.csv", new Uint8Array(bytes), 1000);
    expect(await sourceEncoding(source, bytes.subarray(0, 1000))).toBe(encoding);
    expect((await openCsv(source)).notes).toContainEqual({ key: "encoding", value: encoding });
  }
});

test("a letter cut off at the end of the head is still UTF-8", () => {
  expect(detectEncoding(encode("Dư nợ", "utf-8").subarray(0, 7))).toBe("utf-8");
});

test("UTF-8 with one broken byte is UTF-8, not what else its bytes could mean", () => {
  const bytes = encode("Mã khách hàng,Dư nợ quá hạn\r\n1,Nguyễn Thị Huệ\r\n", "utf-8");
  bytes[bytes.indexOf(0x31)] = 0xff;
  expect(detectEncoding(bytes)).toBe("utf-8");
});

test("letters taken apart (NFD) are UTF-8", () => {
  expect(detectEncoding(encode(PHRASES.join(",").normalize("NFD"), "utf-8"))).toBe("utf-8");
});

test("syllables", () => {
  for (const phrase of PHRASES.filter((phrase) => !phrase.includes("Rươne"))) {
    for (const word of phrase.split(" ")) expect([word, isSyllable(word)]).toEqual([word, true]);
  }
  for (const word of ["Nguyá»…n", "hµng", "NguyÔn", "kh¸ch", "h\ufffdng", "Rươne", "đđ", "áà", "ngã́", "ß"])
    expect([word, isSyllable(word)]).toEqual([word, false]);
});
