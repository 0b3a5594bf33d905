/** The log in a folder of sealed segments. */
export { type FileStoreOptions, fileStore } from "./fileStore.ts"
export { nodeSha256 } from "./nodeSha256.ts"
