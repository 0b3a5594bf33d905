#!/usr/bin/env node
/**
 * The command. It stands here and not in `dist`, so that npm can link it before the first build. An old Node could not
 * load what it imports, and would say so in its own words: it is told first.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `delaftale skal bruge Node 22.19 eller nyere; dette er ${process.version}.\n` +
      `delaftale needs Node 22.19 or newer; this is ${process.version}.\n`
  )
  process.exitCode = 2
} else {
  await import("../dist/main.js")
}
