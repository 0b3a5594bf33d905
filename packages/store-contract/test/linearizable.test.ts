import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Append, type Entry, type History, type Look, linearizable, type Operation } from "../src/index.ts"

const appended = (id: string, began: number, ended: number, expected: number, events = 1): Append => ({
  _tag: "Append",
  id,
  events,
  began,
  ended,
  expected,
  outcome: { _tag: "Appended", position: expected + events }
})

const unheard = (id: string, began: number, ended: number, expected: number): Append => ({
  ...appended(id, began, ended, expected),
  outcome: { _tag: "Unknown" }
})

const moved = (id: string, began: number, ended: number, expected: number, actual: number): Append => ({
  ...appended(id, began, ended, expected),
  outcome: { _tag: "HeadMoved", actual }
})

const look = (began: number, ended: number, ...ids: ReadonlyArray<string>): Look => ({
  _tag: "Look",
  began,
  ended,
  ids
})

const history = (log: string, ...operations: ReadonlyArray<Operation>): History => ({
  operations,
  log: log.split(" ").flatMap((id) => (id === "" ? [] : [{ id, events: 1 }]))
})

describe("a history", () => {
  it.each<[string, History]>([
    ["of nothing", history("")],
    ["of one after the other", history("x y", appended("x", 1, 2, 0), look(3, 4, "x"), appended("y", 5, 6, 1))],
    ["in which a reader is as late as an append under way", history("x", appended("x", 1, 4, 0), look(2, 3))],
    ["in which a reader is as early as an append under way", history("x", appended("x", 1, 4, 0), look(2, 3, "x"))],
    ["in which the loser of a race hears of the winner", history("x", appended("x", 1, 4, 0), moved("y", 2, 3, 0, 1))],
    ["in which nobody heard of a batch that is there", history("x", unheard("x", 1, 2, 0))],
    ["in which nobody heard of a batch that is not there", history("", unheard("x", 1, 2, 0))],
    [
      "in which a batch came later than its writer waited",
      history("x", unheard("x", 1, 2, 0), look(3, 4), look(5, 6, "x"))
    ]
  ])("%s has an order", (_, possible) => {
    expect(linearizable(possible)).toEqual([])
  })

  it.each<[string, History, RegExp]>([
    [
      "with a reader who sees the second batch before the first",
      history("x y", appended("x", 1, 6, 0), appended("y", 2, 5, 1), look(3, 4, "y")),
      /saw y, which is not how the log begins/
    ],
    [
      "with a batch that was applied twice",
      history("x x", appended("x", 1, 2, 0)),
      /x stands in the log more than once/
    ],
    ["with an unheard batch that was applied twice", history("x x", unheard("x", 1, 2, 0)), /more than once/],
    ["with an acknowledged batch that is lost", history("", appended("x", 1, 2, 0)), /x was acknowledged, but/],
    ["with a batch that nobody wrote", history("x"), /nobody appended it/],
    ["with a refused batch that is there", history("x", moved("x", 1, 2, 0, 1)), /was refused, but is in the log/],
    ["with a conflict that was none", history("", moved("x", 1, 2, 0, 0)), /although the log ended there/],
    ["with a conflict at a place where no batch ends", history("", moved("x", 1, 2, 0, 5)), /never ended at 5/],
    [
      "with a conflict with what was not begun yet",
      history("x", moved("y", 1, 2, 0, 1), appended("x", 3, 4, 0)),
      /x began after y had ended, but comes before it/
    ],
    ["with a reader who misses what was acknowledged", history("x", appended("x", 1, 2, 0), look(3, 4)), /a look at 0/],
    [
      "with a reader who sees less than one before",
      history("x", appended("x", 1, 8, 0), look(2, 3, "x"), look(4, 5)),
      /a look at 0 batches began after a look at 1 batches/
    ],
    [
      "with two writers at one head who both heard yes",
      history("x y", appended("x", 1, 4, 0), appended("y", 2, 3, 0)),
      /y was appended at 0, but does not stand there/
    ],
    [
      "with an append that ended before another began, but stands after it",
      history("y x", appended("x", 1, 2, 1), appended("y", 3, 4, 0)),
      /y began after x had ended/
    ]
  ])("%s has none", (_, impossible, reason) => {
    expect(linearizable(impossible).join("; ")).toMatch(reason)
  })
})

/** Slow and plain: tries every order, and does one thing after the other on a list. */
const hasOrder = ({ log, operations }: History): boolean => {
  const go = (left: ReadonlyArray<Operation>, done: ReadonlyArray<Entry>): boolean => {
    if (left.every((operation) => operation._tag === "Append" && operation.outcome._tag === "Unknown"))
      if (JSON.stringify(done) === JSON.stringify(log)) return true
    return left.some((next, i) => {
      const others = left.toSpliced(i, 1)
      if (others.some((other) => endOf(other) < next.began)) return false
      return after(next, done).some((then) => go(others, then))
    })
  }
  return go(operations, [])
}

const endOf = (operation: Operation): number =>
  operation._tag === "Append" && operation.outcome._tag === "Unknown" ? Number.POSITIVE_INFINITY : operation.ended

/** What the log can be after one operation on it; nothing where the operation cannot have seen this log. */
const after = (operation: Operation, done: ReadonlyArray<Entry>): ReadonlyArray<ReadonlyArray<Entry>> => {
  const position = done.reduce((sum, { events }) => sum + events, 0)
  if (operation._tag === "Look") return operation.ids.join() === done.map(({ id }) => id).join() ? [done] : []
  const { events, expected, id, outcome } = operation
  const then = [...done, { id, events }]
  switch (outcome._tag) {
    case "Appended":
      return position === expected && outcome.position === position + events ? [then] : []
    case "HeadMoved":
      return position === outcome.actual && position !== expected ? [done] : []
    case "NotWritten":
      return [done]
    case "Unknown":
      return position === expected ? [then, done] : [done]
  }
}

/** Small histories, most of them nearly possible. */
const histories: fc.Arbitrary<History> = fc
  .record({
    log: fc.shuffledSubarray(["x", "y", "z"]),
    spans: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 10 }),
    kinds: fc.array(fc.constantFrom("look", "unheard", "moved", "notWritten", "lost"), { maxLength: 2 }),
    nudge: fc.nat(2),
    at: fc.nat(3)
  })
  .map(({ at, kinds, log, nudge, spans }) => {
    const span = (i: number) => {
      const [one, two] = [spans[2 * i]!, spans[2 * i + 1]!]
      return [Math.min(one, two), Math.max(one, two)] as const
    }
    const writes = log.map((id, i) => appended(id, ...span(i), i === log.length - 1 && nudge === 2 ? 0 : i))
    const others = kinds.map((kind, i): Operation => {
      const [began, ended] = span(3 + i)
      const id = `other ${i}`
      if (kind === "look") return look(began, ended, ...log.slice(0, at))
      if (kind === "moved") return moved(id, began, ended, (at + 1) % 3, at)
      if (kind === "unheard") return unheard(nudge === 1 ? "x" : id, began, ended, at)
      return {
        ...appended(id, began, ended, at),
        outcome: kind === "lost" ? { _tag: "Unknown" } : { _tag: "NotWritten" }
      }
    })
    return { log: log.map((id) => ({ id, events: 1 })), operations: [...writes, ...others] }
  })

it("has an order exactly where trying every order finds one", () => {
  const seen = { yes: 0, no: 0 }
  fc.assert(
    fc.property(histories, (each) => {
      const found = hasOrder(each)
      seen[found ? "yes" : "no"]++
      const distinct = new Set(each.operations.flatMap((one) => (one._tag === "Append" ? [one.id] : [])))
      fc.pre(distinct.size === each.operations.filter(({ _tag }) => _tag === "Append").length)
      expect(linearizable(each).length === 0).toBe(found)
    })
  )
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(5)
})
