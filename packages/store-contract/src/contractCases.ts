/** Every case of the contract for one kind of store, as plain functions: for whoever has another test runner. */
import type { Adapter } from "./Adapter.ts"
import { benchOf } from "./Bench.ts"
import type { Group, Need } from "./Group.ts"
import { aliasing } from "./groups/aliasing.ts"
import { expectedHead } from "./groups/expectedHead.ts"
import { exports } from "./groups/exports.ts"
import { firstAppend } from "./groups/firstAppend.ts"
import { hints } from "./groups/hints.ts"
import { linearizability } from "./groups/linearizability.ts"
import { modelled } from "./groups/modelled.ts"
import { noTrace } from "./groups/noTrace.ts"
import { racingWriters } from "./groups/racingWriters.ts"
import { ranges } from "./groups/ranges.ts"
import { reopening } from "./groups/reopening.ts"
import { retries } from "./groups/retries.ts"
import { batchSizes } from "./groups/sizes.ts"
import { steadyReader } from "./groups/steadyReader.ts"
import { tampering } from "./groups/tampering.ts"
import { textFidelity } from "./groups/textFidelity.ts"
import { twoLogs } from "./groups/twoLogs.ts"

/** One promise of the contract. */
export interface ContractCase {
  /** 1 to 17. */
  readonly group: number
  /** The number and the name of the group, such as "5 racing writers". */
  readonly title: string
  /** The promise, in words. */
  readonly name: string
  /** What the store cannot do, by its capabilities, that the case would need; undefined where the case can run. */
  readonly missing: string | undefined
  /** Rejects where the promise is not kept. Says nothing where something is missing. */
  readonly run: () => Promise<void>
}

const groups: ReadonlyArray<Group> = [
  firstAppend,
  expectedHead,
  noTrace,
  batchSizes,
  racingWriters,
  retries,
  ranges,
  steadyReader,
  twoLogs,
  textFidelity,
  aliasing,
  reopening,
  hints,
  tampering,
  exports,
  modelled,
  linearizability
]

/** All cases, in the order of the groups. */
export const contractCases = <Place>(adapter: Adapter<Place>): ReadonlyArray<ContractCase> => {
  const bench = benchOf(adapter)
  return groups.flatMap(({ cases, name: group, number }) =>
    cases.map(({ name, needs, run }) => ({
      group: number,
      title: `${number} ${group}`,
      name,
      missing: needs.map((need) => missing(adapter, need)).find((what) => what !== undefined),
      run: () => run(bench)
    }))
  )
}

const missing = <Place>({ capabilities, reopen }: Adapter<Place>, need: Need): string | undefined => {
  switch (need) {
    case "concurrent":
      return capabilities.concurrent ? undefined : "appends and reads at the same time"
    case "reopen":
      return reopen === undefined ? "reopen" : undefined
    case "secondReader":
      return capabilities.second === undefined ? "a second store that reads" : undefined
    case "secondWriter":
      return capabilities.second === "writes" ? undefined : "a second store that writes"
    case "tamper":
      return capabilities.tamper === undefined ? "tamper" : undefined
  }
}
