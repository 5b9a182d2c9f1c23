import type { Tx } from '../../../platform/database/open.ts'

/** A pesantren that something is decided about, with where it lies. */
export interface PesantrenSubject {
  id: string
  name: string
  regencyCode: string | null
  kecamatanCode: string | null
}

/** One that is recorded: what only a registration claims is nobody's to decide about. `hold` until the transaction ends. */
export async function pesantrenSubject(
  tx: Tx,
  id: string,
  { hold }: { hold: boolean },
): Promise<PesantrenSubject | undefined> {
  return tx
    .selectFrom('organisation')
    .select(['id', 'name', 'regency_code as regencyCode', 'kecamatan_code as kecamatanCode'])
    .where('id', '=', id)
    .where('kind', '=', 'pesantren')
    .where('standing', '=', 'recorded')
    .$if(hold, query => query.forUpdate())
    .executeTakeFirst()
}
