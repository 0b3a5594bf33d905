/** The log in a folder of sealed segments. */
export type { Disk, DiskFile } from "./Disk.ts"
export { DiskFailure } from "./DiskFailure.ts"
export { type FileStoreOptions, fileStore } from "./fileStore.ts"
export type { Durability } from "./LogWriter.ts"
export { nodeSha256 } from "./nodeSha256.ts"
export { inspectLog, type Repaired, type RepairOptions, repairLog } from "./repair.ts"
export type { Extent } from "./Tail.ts"
