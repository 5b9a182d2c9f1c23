import { roleRow, type GrantedRole } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readRegionBook, regionsMeant } from '../../regions/index.ts'
import { words } from '../invitations/words.ts'

/** The code of the region that was said for a role, by code or by name; or the sentence of why it is none. */
export async function regionSaid(
  { var: { house, lang } }: Context,
  role: GrantedRole,
  said: string | undefined,
): Promise<{ region?: string } | { problems: { daerah: string } }> {
  const kind = roleRow(role).needsRegion
  // A code is for the database, which knows those of days to come too.
  if (!said || !kind || /^\d+$/.test(said)) return { region: said }
  const w = words(lang).invite
  const book = await readRegionBook(house.db)
  const meant = regionsMeant(book, said, kind)
  if (meant.length === 1) return { region: meant[0]!.code }
  if (meant.length === 0) return { problems: { daerah: w.problems.region } }
  return { problems: { daerah: w.regions(meant.map(({ code }) => `${book.path(code)}: ${code}`).join('; ')) } }
}
