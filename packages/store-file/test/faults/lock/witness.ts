/** What the witness file says: who held the lock, and whether two ever did at once. */

export interface Testimony {
  /** How often somebody began to hold it. */
  readonly takes: number
  /** Somebody wrote who had lost the lock to another, or another took it from one who still wrote. */
  readonly doubles: ReadonlyArray<string>
  /** Who took it last, and has not left. */
  readonly holder: number | undefined
}

/**
 * Each process testifies only while it holds the lock, and all lines stand in one order. So from the `take` of one to
 * the next `take` nobody else may say anything: if he does, both held it.
 */
export const read = (text: string): Testimony => {
  const doubles: Array<string> = []
  let takes = 0
  let holder: number | undefined
  for (const [i, line] of text.trimEnd().split("\n").entries()) {
    const [word, pid] = line.split(" ")
    const who = Number(pid)
    if (word === "take") {
      takes += 1
      holder = who
    } else if (who !== holder) doubles.push(`line ${i + 1}: ${line}, while ${holder ?? "nobody"} held it`)
    else if (word === "leave") holder = undefined
  }
  return { takes, doubles, holder }
}
