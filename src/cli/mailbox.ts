/** What comes from a thread for one who waits for it: in order, and an error last. */
export class Mailbox<Message> {
  readonly #waiting: Message[] = [];
  #error: { readonly reason: unknown } | undefined;
  #wake = (): void => {};

  put(message: Message): void {
    this.#waiting.push(message);
    this.#wake();
  }

  /** Whoever waits, or ever will, learns that nothing more comes. */
  fail(reason: unknown): void {
    this.#error ??= { reason };
    this.#wake();
  }

  async take(): Promise<Message> {
    for (;;) {
      const message = this.#waiting.shift();
      if (message !== undefined) return message;
      if (this.#error) throw this.#error.reason;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
