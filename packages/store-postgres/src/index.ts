/** The log in a PostgreSQL database. */
export type { Patience } from "./append.ts"
export { type Migrated, type MigrateOptions, migrate } from "./migrate.ts"
export { oneSession, type Session } from "./oneSession.ts"
export type { Access } from "./openPool.ts"
export type { Answer, Connection, Pool } from "./Pool.ts"
export { type PostgresStoreOptions, postgresStore } from "./postgresStore.ts"
export type { Refusal } from "./Refusal.ts"
