import { memoryStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { storeContract } from "../src/index.ts"

storeContract({
  name: "memory",
  place: Effect.void,
  make: () => memoryStore,
  capabilities: { concurrent: true }
})
