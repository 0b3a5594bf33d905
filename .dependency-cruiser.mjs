/** The import rules, made from the plan in packages/core/rooms.mjs. tools/architecture.mjs runs them and checks that they saw every file. */
import { entries, homes, rooms } from "./packages/core/rooms.mjs"

const core = "^packages/core/src/"

/**
 * From a place in core (a room, or an entry file) to any other place that it may not see.
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
const mayOnlySee = (name, from, seen) => ({
  name,
  comment: `${from} may see ${seen.join(", ") || "nothing else in core"} (packages/core/rooms.mjs)`,
  severity: "error",
  from: { path: `${core}${from}` },
  to: { path: core, ...(seen.length > 0 ? { pathNot: `${core}(${seen.join("|")})/` } : {}) }
})

const roomRules = Object.entries(rooms).map(([room, below]) => mayOnlySee(`room-${room}`, `${room}/`, [room, ...below]))

const entryRules = Object.entries(entries).map(([entry, below]) =>
  mayOnlySee(`entry-${entry}`, `${entry}\\.ts$`, below)
)

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const homeRules = Object.entries(homes).map(([library, places]) => ({
  name: `home-${library}`,
  comment: `${library} lives in ${places.join(", ")} (packages/core/rooms.mjs)`,
  severity: "error",
  from: {
    path: "^packages/[^/]+/src/",
    pathNot: `${core}(${places.flatMap((place) => [`${place}/`, `${place}\\.ts$`]).join("|")})`
  },
  to: { path: `(^|/)node_modules/${library}/|^${library}(/|$)` }
}))

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "not-found",
      comment: "an import that leads nowhere, or to a package that package.json does not name",
      severity: "error",
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: "no-node-in-core",
      comment: "core runs in Node, in a browser and in a worker",
      severity: "error",
      from: { path: core },
      to: { dependencyTypes: ["core"] }
    },
    ...roomRules,
    ...entryRules,
    ...homeRules
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["delaftale-source", "import", "node", "default"],
      extensions: [".ts", ".mjs", ".js", ".d.ts"]
    }
  }
}
