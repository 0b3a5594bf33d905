/**
 * The public names of each entry, as reports that are committed: a change that nobody meant to make shows as a difference
 * here, and `npm run api` writes it down once it is meant. Also: what stands in public types is stable in Effect too.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor"
import { root } from "../../scripts/tools.mjs"
import { libraryEntries } from "./libraryEntries.mjs"
import { unstableTypes } from "./unstableTypes.mjs"

const folder = "api"

/** @param {{ update?: boolean }} [options] */
export const api = ({ update = false } = {}) => {
  const entries = libraryEntries(root)
  const unbuilt = entries.filter(({ types }) => !existsSync(join(root, types)))
  if (unbuilt.length > 0)
    return { checks: 1, problems: unbuilt.map(({ types }) => `${types} is not there: build first`) }
  const fresh = new Map(extracted(entries).map(({ name, report }) => [`${name}.api.md`, report]))
  if (update) write(fresh)
  const { problems, seen } = unstableTypes(
    root,
    entries.map(({ types }) => types)
  )
  return {
    checks: entries.length + 1,
    problems: [...differences(fresh), ...problems],
    note: `${entries.length} entries, ${seen} names of Effect`
  }
}

/** Of each entry the report and the model (names, signatures, comments), by the name its files bear. */
export const extracted = (entries) => {
  const temporary = mkdtempSync(join(tmpdir(), "delaftale-api-"))
  try {
    const configs = entries.map((entry) => configured(entry, temporary))
    const [first] = configs
    if (first === undefined) return []
    const compilerState = CompilerState.create(first, {
      additionalEntryPoints: configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath)
    })
    return configs.map((config, index) => {
      Extractor.invoke(config, { localBuild: true, compilerState, messageCallback: quiet })
      const name = fileName(entries[index])
      return {
        name,
        entry: entries[index].entry,
        report: readFileSync(join(temporary, `${name}.api.md`), "utf8").replaceAll("\r\n", "\n"),
        model: JSON.parse(readFileSync(join(temporary, `${name}.api.json`), "utf8"))
      }
    })
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

const quiet = (message) => {
  if (message.category === "console") message.logLevel = ExtractorLogLevel.None
}

const fileName = ({ entry }) => entry.replace("@delaftale/", "").replaceAll("/", ".")

const configured = (entry, temporary) =>
  ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, entry.folder, "package.json"),
    configObject: {
      projectFolder: join(root, entry.folder),
      mainEntryPointFilePath: join(root, entry.types),
      compiler: { overrideTsconfig: { compilerOptions, files: [join(root, entry.types)] } },
      apiReport: {
        enabled: true,
        reportFileName: fileName(entry),
        reportFolder: temporary,
        reportTempFolder: temporary
      },
      docModel: { enabled: true, apiJsonFilePath: join(temporary, `${fileName(entry)}.api.json`) },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } }
      }
    }
  })

const compilerOptions = {
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "esnext.disposable", "dom"],
  types: [],
  strict: true,
  skipLibCheck: true
}

const write = (fresh) => {
  rmSync(join(root, folder), { recursive: true, force: true })
  mkdirSync(join(root, folder))
  for (const [name, text] of fresh) writeFileSync(join(root, folder, name), text)
}

const differences = (fresh) => {
  const kept = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return [
    ...kept.filter((name) => !fresh.has(name)).map((name) => `${folder}/${name}: there is no such entry`),
    ...[...fresh].flatMap(([name, text]) => {
      const before = kept.includes(name) ? readFileSync(join(root, folder, name), "utf8") : ""
      return before === text ? [] : [`${folder}/${name}: ${firstDifference(before, text)}; if it is meant: npm run api`]
    })
  ]
}

const firstDifference = (before, after) => {
  const [old, now] = [before.split("\n"), after.split("\n")]
  const at = now.findIndex((line, index) => line !== old[index])
  const line = at === -1 ? now.length : at
  return `line ${line + 1} was "${old[line] ?? ""}" and is "${now[line] ?? ""}"`
}
