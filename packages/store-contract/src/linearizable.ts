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

/** What a client did: it appended, or it looked. */
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

/** Somebody read the log to its end: the names of the batches, in order. */
export interface Look extends Timed {
  readonly _tag: "Look"
  /** From where on, a position at which a batch ends; the whole log if left out. */
  readonly after?: number
  readonly ids: ReadonlyArray<string>
}

/**
 * Why there is no order of the operations, one after the other, that explains the history; empty if there is one. An
 * append counts as done at some moment between its beginning and its end, one with an unknown outcome at some moment
 * after its beginning or never. Takes the time of a sort, so that a history may be long.
 */
export const linearizable = ({ log, operations }: History): ReadonlyArray<string> => {
  const order = orderOf(log)
  return [
    ...faultsOfLog(order, { log, operations }),
    ...operations.flatMap((operation) => faultsOf(operation, order)),
    ...faultsOfOrder(operations, order)
  ]
}

/** The log, to be asked where something stands. */
interface Order {
  readonly log: ReadonlyArray<Entry>
  /** Of each name the first place. */
  readonly indexOf: ReadonlyMap<string, number>
  /** The position at which the first so many batches end. */
  readonly ends: ReadonlyArray<number>
  /** How many batches end at a position. */
  readonly countAt: ReadonlyMap<number, number>
}

const orderOf = (log: ReadonlyArray<Entry>): Order => {
  const indexOf = new Map<string, number>()
  const ends = [0]
  for (const [i, { events, id }] of log.entries()) {
    if (!indexOf.has(id)) indexOf.set(id, i)
    ends.push(ends[i]! + events)
  }
  return { log, indexOf, ends, countAt: new Map(ends.map((end, count) => [end, count])) }
}

/** Nothing stands there twice, and nothing that nobody wrote. */
const faultsOfLog = ({ indexOf }: Order, { log, operations }: History): ReadonlyArray<string> => {
  const written = new Set(operations.flatMap((operation) => (operation._tag === "Append" ? [operation.id] : [])))
  return log.flatMap(({ id }, i) => [
    ...(indexOf.get(id) === i ? [] : [`${id} stands in the log more than once`]),
    ...(written.has(id) ? [] : [`${id} stands in the log, but nobody appended it`])
  ])
}

/** What one operation says, against the log as it became. */
const faultsOf = (operation: Operation, order: Order): ReadonlyArray<string> => {
  const { countAt, ends, indexOf } = order
  if (operation._tag === "Look") return faultsOfLook(operation, order)
  const { expected, id, outcome } = operation
  const index = indexOf.get(id)
  switch (outcome._tag) {
    case "Appended":
      if (index === undefined) return [`${id} was acknowledged, but is not in the log`]
      return [
        ...(ends[index] === expected ? [] : [`${id} was appended at ${expected}, but does not stand there`]),
        ...(ends[index + 1] === outcome.position ? [] : [`${id} does not end at position ${outcome.position}`])
      ]
    case "HeadMoved":
      return [
        ...(index === undefined ? [] : [`${id} was refused, but is in the log`]),
        ...(outcome.actual === expected ? [`${id} was refused at ${expected}, although the log ended there`] : []),
        ...(countAt.has(outcome.actual) ? [] : [`the log never ended at ${outcome.actual}`])
      ]
    case "NotWritten":
      return index === undefined ? [] : [`${id} was said not to be written, but is in the log`]
    case "Unknown":
      return index === undefined || ends[index] === expected ? [] : [`${id} does not stand at ${expected}`]
  }
}

const faultsOfLook = ({ after = 0, ids }: Look, { countAt, log }: Order): ReadonlyArray<string> => {
  const first = countAt.get(after)
  if (first === undefined) return [`a reader read on from ${after}, where no batch ends`]
  if (ids.every((id, i) => log[first + i]?.id === id)) return []
  const where = after === 0 ? "the log begins" : `it goes on after ${after}`
  return [`a reader saw ${ids.join(", ")}, which is not how ${where}`]
}

interface Placed {
  readonly operation: Operation
  readonly place: number
}

/**
 * Whatever ended before another thing began comes no later than that in the order which the log gives. Of all that had
 * ended only what comes last is compared.
 */
const faultsOfOrder = (operations: ReadonlyArray<Operation>, order: Order): ReadonlyArray<string> => {
  const placed = operations.flatMap((operation): ReadonlyArray<Placed> => {
    const place = placeOf(operation, order)
    return place === undefined ? [] : [{ operation, place }]
  })
  const byEnd = placed.toSorted((a, b) => endedAt(a.operation) - endedAt(b.operation))
  const byBeginning = placed.toSorted((a, b) => a.operation.began - b.operation.began)
  const faults: Array<string> = []
  let ended = 0
  let last: Placed | undefined
  for (const { operation, place } of byBeginning) {
    for (
      let next = byEnd[ended];
      next !== undefined && endedAt(next.operation) < operation.began;
      next = byEnd[ended]
    ) {
      if (last === undefined || next.place > last.place) last = next
      ended++
    }
    if (last === undefined || last.place <= place) continue
    faults.push(`${nameOf(operation)} began after ${nameOf(last.operation)} had ended, but comes before it`)
  }
  return faults
}

/** Batch number `i` is appended at 2i + 1; whoever saw `k` batches looked at 2k. Nowhere: it tells nothing. */
const placeOf = (operation: Operation, { countAt, indexOf }: Order): number | undefined => {
  if (operation._tag === "Look") {
    const first = countAt.get(operation.after ?? 0)
    return first === undefined ? undefined : 2 * (first + operation.ids.length)
  }
  const { id, outcome } = operation
  if (outcome._tag === "HeadMoved") {
    const seen = countAt.get(outcome.actual)
    return seen === undefined ? undefined : 2 * seen
  }
  const index = indexOf.get(id)
  return index === undefined ? undefined : 2 * index + 1
}

/** What was not heard of may be done at any time later. */
const endedAt = (operation: Operation): number =>
  operation._tag === "Append" && operation.outcome._tag === "Unknown" ? Number.POSITIVE_INFINITY : operation.ended

const nameOf = (operation: Operation): string =>
  operation._tag === "Append" ? operation.id : `a look at ${operation.ids.length} batches`
