/** What the kernel's caches say of what they have not seen. */
export const UNKNOWN = -0x80000000;
