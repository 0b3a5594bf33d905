/** Columns of text, padded to the widest cell. */

/** The first row is the head. Danish letters take one place each, so the length is the width. */
export const tabel = (raekker: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const bredder = (raekker[0] ?? []).map((_, kolonne) =>
    Math.max(...raekker.map((celler) => celler[kolonne]?.length ?? 0))
  )
  const linje = (celler: ReadonlyArray<string>): string =>
    celler
      .map((celle, kolonne) => celle.padEnd(bredder[kolonne] ?? 0))
      .join("  ")
      .trimEnd()
  const [hoved, ...resten] = raekker.map(linje)
  return [hoved ?? "", bredder.map((bredde) => "─".repeat(bredde)).join("  "), ...resten]
}
