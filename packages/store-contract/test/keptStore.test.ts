import { storeContract } from "../src/index.ts"
import { keptAdapter } from "./keptStore.ts"

storeContract(keptAdapter("memory that outlives its stores"))
