/** The log in a folder of sealed segments. */
export type { Disk, DiskFile } from "./Disk.ts"
export { DiskFailure } from "./DiskFailure.ts"
export type { Durability } from "./Durability.ts"
export type { Extent } from "./Extent.ts"
export { type FileStoreOptions, fileStore } from "./fileStore.ts"
export { nodeSha256 } from "./nodeSha256.ts"
export { inspectLog, type Repaired, type RepairOptions, repairLog } from "./repair.ts"
