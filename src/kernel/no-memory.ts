/** Thrown where the system gives no memory to a kernel: each reserves some 10 GB of addresses, hardly any of which it uses. */
export class NoKernelMemory extends Error {
  override readonly name = "NoKernelMemory";
}
