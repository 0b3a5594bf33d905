/** The verbs by the word that is typed: each is read from its own file, and only when it is asked for. */

const verber = {
  new: async () => (await import("./commands/ny.ts")).ny,
  check: async () => (await import("./commands/check.ts")).check,
  "explain-agreement": async () => (await import("./commands/explainAgreement.ts")).explainAgreement,
  init: async () => (await import("./commands/init.ts")).init,
  import: async () => (await import("./commands/importer.ts")).importer,
  persons: async () => (await import("./commands/persons.ts")).persons,
  register: async () => (await import("./commands/register.ts")).register,
  correct: async () => (await import("./commands/correct.ts")).correct,
  annul: async () => (await import("./commands/annul.ts")).annul,
  "undo-import": async () => (await import("./commands/undoImport.ts")).undoImport,
  revision: async () => (await import("./commands/revision.ts")).revisionen,
  decide: async () => (await import("./commands/decide.ts")).decide,
  "close-year": async () => (await import("./commands/closeYear.ts")).closeYear,
  edition: async () => (await import("./commands/edition.ts")).edition,
  status: async () => (await import("./commands/status.ts")).status,
  explain: async () => (await import("./commands/explain.ts")).explain,
  diff: async () => (await import("./commands/diff.ts")).diff,
  agreement: async () => (await import("./commands/agreement.ts")).agreement,
  report: async () => (await import("./commands/report.ts")).report,
  "audit-page": async () => (await import("./commands/auditPage.ts")).auditPage,
  missing: async () => (await import("./commands/missing.ts")).missing,
  helhedsplan: async () => (await import("./commands/helhedsplan.ts")).helhedsplan,
  verify: async () => (await import("./commands/verify.ts")).verify,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  checkpoint: async () => (await import("./commands/checkpoint.ts")).checkpoint,
  repair: async () => (await import("./commands/repair.ts")).repair,
  sample: async () => (await import("./commands/sample.ts")).sample,
  log: async () => (await import("./commands/log.ts")).log,
  export: async () => (await import("./commands/eksporter.ts")).eksporter,
  "import-log": async () => (await import("./commands/importLog.ts")).importLog,
  migrate: async () => (await import("./commands/migrate.ts")).migrate
}

/**
 * What the call can be about (*verber for*, verbs for): the verb that it begins with; none where only the version is
 * asked for; else all of them, to choose from or to be told of.
 */
export const verberFor = (argv: ReadonlyArray<string>) => {
  const alle = Object.entries(verber)
  const [foerste] = argv
  if (foerste === "--version" && argv.length === 1) return Promise.resolve([])
  const naevnte = alle.filter(([navn]) => navn === foerste)
  return Promise.all((naevnte.length > 0 ? naevnte : alle).map(([, hent]) => hent()))
}
