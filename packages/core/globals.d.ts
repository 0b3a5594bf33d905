/** What Node, browsers and workers all have, for compiling core without the types of any of them. Not published. */
interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: "abort", listener: () => void): void
}

declare const crypto: { randomUUID(): string }
