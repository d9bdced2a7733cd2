import { type Charset, westernLetters } from "./charset.ts";

/**
 * TCVN 5712:1993 from byte 0x80, as the ABC fonts (.VnTime …) show it. The fonts have capitals with a tone only in a
 * face of their own (.VnTimeH), so a text in capitals holds small letters for them.
 */
const UPPER_HALF =
  "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" +
  "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

export function tcvn3(): Charset {
  const letters = [...westernLetters().slice(0, 128), ...UPPER_HALF];
  return { letters, marks: new Map([...letters.entries()].filter(([, letter]) => /^\p{M}$/u.test(letter))) };
}
