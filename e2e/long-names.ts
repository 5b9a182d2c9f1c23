import { sql } from 'kysely'
import { seasons } from '../seasons/index.ts'
import { questionsOf } from '../src/platform/form/content.ts'
import type { House } from '../src/platform/web/context.ts'

/** 200 letters without a place to break, as somebody types who leans on the keyboard. */
export const longName = 'Nurulhudaassalafiyahalislamiyah'.repeat(7).slice(0, 200)

/** Whatever people typed themselves, by the codes of the questions. */
const typed = seasons.flatMap(season =>
  season.calls.flatMap(call =>
    questionsOf(call.form).flatMap(one => (one.type === 'text' || one.type === 'long' ? [one.code] : [])),
  ),
)

/** Names of persons, pesantren, products and places become as long as they may be, in everything the trial holds. */
export async function lengthenNames({ db }: House): Promise<void> {
  await sql`update person set name = ${longName}`.execute(db)
  await sql`update account set name = ${longName}`.execute(db)
  await sql`update organisation set name = ${longName}, address = ${longName}`.execute(db)
  await sql`update organisation_fact set value = ${longName} where field in ('name', 'address')`.execute(db)
  await sql`update registration set name = ${longName} where name is not null`.execute(db)
  await sql`update region set name = ${longName} where level > 2`.execute(db)
  await sql`update message set recipient = ${`${longName}@contoh.id`}, subject = ${longName},
    body = body || ${longName}`.execute(db)
  for (const table of ['draft', 'submission'])
    await sql`update ${sql.table(table)} set answers = (
        select jsonb_object_agg(code, case when code = any(${typed}) and answer ? 'value'
          then answer || jsonb_build_object('value', ${longName}::text) else answer end)
        from jsonb_each(answers) as each (code, answer)
      ) where answers <> '{}'`.execute(db)
}
