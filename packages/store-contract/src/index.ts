/** The contract of a store, for whoever writes one. */
export type { Adapter, Capabilities } from "./Adapter.ts"
export { recorded, type Step } from "./clients.ts"
export { type ContractCase, contractCases } from "./contractCases.ts"
export { type Append, type Entry, type History, type Look, linearizable, type Operation } from "./linearizable.ts"
export { storeContract } from "./storeContract.ts"
