/** Could one writer after the other have done what many did at once? Judged from what each of them saw, and when. */

/** What everybody did, and what stands in the log when all is over. */
export interface History {
  readonly operations: ReadonlyArray<Operation>
  readonly log: ReadonlyArray<Entry>
}

/** A batch, by a name that no other batch has, and how many events it holds. */
export interface Entry {
  readonly id: string
  readonly events: number
}

export type Operation = Append | Look

interface Timed {
  /** Readings of one clock that everybody shares and that never shows the same twice: a counter will do. */
  readonly began: number
  readonly ended: number
}

/** One batch, appended by somebody who expected the log to end at a position. */
export interface Append extends Timed, Entry {
  readonly _tag: "Append"
  readonly expected: number
  readonly outcome:
    | { readonly _tag: "Appended"; readonly position: number }
    | { readonly _tag: "HeadMoved"; readonly actual: number }
    | { readonly _tag: "NotWritten" }
    | { readonly _tag: "Unknown" }
}

/** Somebody read the whole log: the names of the batches, in order. */
export interface Look extends Timed {
  readonly _tag: "Look"
  readonly ids: ReadonlyArray<string>
}

/**
 * Why there is no order of the operations, one after the other, that explains the history; empty if there is one. An
 * append counts as done at some moment between its beginning and its end, one with an unknown outcome at some moment
 * after its beginning or never.
 */
export const linearizable = (history: History): ReadonlyArray<string> => [
  ...faultsOfLog(history),
  ...history.operations.flatMap((operation) => faultsOf(operation, history.log)),
  ...faultsOfOrder(history)
]

/** Nothing stands there twice, and nothing that nobody wrote. */
const faultsOfLog = ({ log, operations }: History): ReadonlyArray<string> => {
  const written = new Set(operations.flatMap((operation) => (operation._tag === "Append" ? [operation.id] : [])))
  return log.flatMap(({ id }, i) => [
    ...(log.findIndex((entry) => entry.id === id) < i ? [`${id} stands in the log more than once`] : []),
    ...(written.has(id) ? [] : [`${id} stands in the log, but nobody appended it`])
  ])
}

/** What one operation says, against the log as it became. */
const faultsOf = (operation: Operation, log: ReadonlyArray<Entry>): ReadonlyArray<string> => {
  if (operation._tag === "Look") {
    const isBeginning = operation.ids.every((id, i) => log[i]?.id === id)
    return isBeginning ? [] : [`a reader saw ${operation.ids.join(", ")}, which is not how the log begins`]
  }
  const { expected, id, outcome } = operation
  const index = log.findIndex((entry) => entry.id === id)
  switch (outcome._tag) {
    case "Appended":
      if (index === -1) return [`${id} was acknowledged, but is not in the log`]
      return [
        ...(endOf(log, index) === expected ? [] : [`${id} was appended at ${expected}, but does not stand there`]),
        ...(endOf(log, index + 1) === outcome.position ? [] : [`${id} does not end at position ${outcome.position}`])
      ]
    case "HeadMoved":
      return [
        ...(index === -1 ? [] : [`${id} was refused, but is in the log`]),
        ...(outcome.actual === expected ? [`${id} was refused at ${expected}, although the log ended there`] : []),
        ...(batchesUpTo(log, outcome.actual) === undefined ? [`the log never ended at ${outcome.actual}`] : [])
      ]
    case "NotWritten":
      return index === -1 ? [] : [`${id} was said not to be written, but is in the log`]
    case "Unknown":
      return index === -1 || endOf(log, index) === expected ? [] : [`${id} does not stand at ${expected}`]
  }
}

/** Whatever ended before another thing began comes no later than that in the order which the log gives. */
const faultsOfOrder = ({ log, operations }: History): ReadonlyArray<string> => {
  const placed = operations.flatMap((operation) => {
    const place = placeOf(operation, log)
    return place === undefined ? [] : [{ operation, place }]
  })
  return placed.flatMap((earlier) =>
    placed
      .filter((later) => endedAt(earlier.operation) < later.operation.began && earlier.place > later.place)
      .map(
        (later) => `${nameOf(later.operation)} began after ${nameOf(earlier.operation)} had ended, but comes before it`
      )
  )
}

/** Batch number `i` is appended at 2i + 1; whoever saw `k` batches looked at 2k. Nowhere: it tells nothing. */
const placeOf = (operation: Operation, log: ReadonlyArray<Entry>): number | undefined => {
  if (operation._tag === "Look") return 2 * operation.ids.length
  const { id, outcome } = operation
  if (outcome._tag === "HeadMoved") {
    const seen = batchesUpTo(log, outcome.actual)
    return seen === undefined ? undefined : 2 * seen
  }
  const index = log.findIndex((entry) => entry.id === id)
  return index === -1 ? undefined : 2 * index + 1
}

/** What was not heard of may be done at any time later. */
const endedAt = (operation: Operation): number =>
  operation._tag === "Append" && operation.outcome._tag === "Unknown" ? Number.POSITIVE_INFINITY : operation.ended

/** The position at which the first `count` batches end. */
const endOf = (log: ReadonlyArray<Entry>, count: number): number =>
  log.slice(0, count).reduce((position, { events }) => position + events, 0)

/** How many batches end at a position. */
const batchesUpTo = (log: ReadonlyArray<Entry>, position: number): number | undefined => {
  for (let count = 0; count <= log.length; count++) if (endOf(log, count) === position) return count
  return undefined
}

const nameOf = (operation: Operation): string =>
  operation._tag === "Append" ? operation.id : `a look at ${operation.ids.length} batches`
