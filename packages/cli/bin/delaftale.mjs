#!/usr/bin/env node
/** The command. It stands here and not in `dist`, so that npm can link it before the first build. */
import "../dist/main.js"
