import { allocate } from "./memory";

/** What a cache says of what it has not seen. */
export const UNKNOWN: i32 = i32.MIN_VALUE;

// A cache of shared texts remembers a whole number for an entry of the workbook's shared strings, by its index: pages of
// values, made when they are first needed, and a list of their addresses. At its own address: the list's address, and for
// how many pages it is.

const PAGE_BITS = 10;
const PAGE: usize = 1 << PAGE_BITS;
const FIRST_PAGES: u32 = 64;

export function sharedCache(): usize {
  const cache = allocate(8);
  store<u32>(cache, 0, 0);
  store<u32>(cache, 0, 4);
  return cache;
}

export function sharedGet(cache: usize, index: i32): i32 {
  const number = <u32>index >>> PAGE_BITS;
  if (number >= load<u32>(cache, 4)) return UNKNOWN;
  const page = <usize>load<u32>(<usize>load<u32>(cache) + (number << 2));
  return page == 0 ? UNKNOWN : load<i32>(page + ((<usize>index & (PAGE - 1)) << 2));
}

/** May move all memory. */
export function sharedSet(cache: usize, index: i32, value: i32): void {
  const number = <u32>index >>> PAGE_BITS;
  const pages = load<u32>(cache, 4);
  if (number >= pages) {
    const more = max(max(FIRST_PAGES, 2 * pages), number + 1);
    const list = allocate(more << 2);
    memory.copy(list, <usize>load<u32>(cache), pages << 2);
    memory.fill(list + (pages << 2), 0, (more - pages) << 2);
    store<u32>(cache, <u32>list);
    store<u32>(cache, more, 4);
  }
  const place = <usize>load<u32>(cache) + (number << 2);
  let page = <usize>load<u32>(place);
  if (page == 0) {
    page = allocate(PAGE << 2);
    for (let at: usize = 0; at < PAGE << 2; at += 4) store<i32>(page + at, UNKNOWN);
    store<u32>(place, <u32>page);
  }
  store<i32>(page + ((<usize>index & (PAGE - 1)) << 2), value);
}
