/** All migrations in order; the number of each is its place, from 1. What is released here is never edited. */
import { answers } from "./answers.ts"
import { ends } from "./ends.ts"
import type { Migration } from "./Migration.ts"
import { tables } from "./tables.ts"
import { views } from "./views.ts"

export const migrations: ReadonlyArray<Migration> = [tables, views, answers, ends]
