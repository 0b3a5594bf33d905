/** The system's name for what went wrong, such as ENOSPC; else the name of the error. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : cause instanceof Error ? cause.name : "unknown"
