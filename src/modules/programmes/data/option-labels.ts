import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { questionsOf, type FormContent, type Localised } from '../../../platform/form/content.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'

/** What codes of options are called, by meaning and code. */
type OptionLabels = Partial<Record<Meaning, Record<string, Localised>>>

/**
 * The labels of options that are kept as codes: of each meaning those of all forms, the newest one's where several name a code.
 * A code that no form names has none.
 */
export async function optionLabels(tx: Tx, meanings: readonly Meaning[]): Promise<OptionLabels> {
  const rows = await tx
    .selectFrom('form_version as v')
    .innerJoin('form as f', 'f.id', 'v.form_id')
    .innerJoin('season as s', 's.id', 'f.season_id')
    .select('v.content')
    .distinctOn(['s.year', 'f.id'])
    .where(
      sql<boolean>`jsonb_path_exists(v.content, '$.sections[*].pages[*].questions[*].meaning ? (@ == $m[*])',
      ${JSON.stringify({ m: meanings })}::jsonb)`,
    )
    .orderBy('s.year')
    .orderBy('f.id')
    .orderBy('v.version', 'desc')
    .execute()
  const questions = rows.flatMap(row => questionsOf(row.content as FormContent))
  return Object.fromEntries(
    meanings.map(meaning => [
      meaning,
      Object.fromEntries(
        questions
          .filter(question => question.meaning === meaning)
          .flatMap(question => question.options ?? [])
          .map(option => [option.code, option.label]),
      ),
    ]),
  )
}
