/** A login as an application has one: it is granted the writer's and the reader's role, and nothing else. */
import { roles, url } from "./freshSchema.ts"
import { sql } from "./sql.ts"

export const login = `${roles}_app`

/** Makes the login if it is not there, and gives its address. */
export const applicationUrl = async (): Promise<string> => {
  await sql(
    url,
    `do $$ begin
      if not exists (select from pg_roles where rolname = '${login}') then
        create role ${login} login password 'geheim';
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`
  )
  await sql(url, `grant ${roles}_writer, ${roles}_reader to ${login}`)
  const address = new URL(url)
  address.username = login
  address.password = "geheim"
  return address.href
}
