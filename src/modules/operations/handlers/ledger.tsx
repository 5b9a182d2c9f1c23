import { formatNumber, Pre, TapLink } from '../../../design/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { sealFigures } from '../data/figures.ts'
import { ledgerList } from '../lists/ledger.tsx'
import { words } from '../words.ts'

/** GET /kantor/jejak */
export async function showLedger(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const w = words(lang).ledger
  const { sealed, unsealed, root } = await sealFigures(house.db)
  const figures = [w.sealed(formatNumber(sealed, lang)), w.unsealed(formatNumber(unsealed, lang))].join(' · ')
  const above = root && (
    <>
      <Pre label={w.root}>{root.toString('hex')}</Pre>
      <TapLink href="/jejak">{w.checkpoint}</TapLink>
    </>
  )
  return serveList(c, ledgerList, undefined, { title: w.title, under: `${w.about} ${figures}.`, above })
}
