import { Back, EmptyState } from '../../../../design/index.ts'
import { carriedQuery, serveList, type Column } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { readRegionBook } from '../../../regions/index.ts'
import type { Pesantren } from '../../data/pesantren.ts'
import { guessedListWith } from '../../lists/pesantren.tsx'
import { guessedPesantren, sayings } from '../data/guesses.ts'
import { AnswerTold, GuessAnswers, type Told } from '../pages/answers.tsx'
import { answeredKey } from '../rules/paths.ts'
import { guessStanding } from '../rules/standing.ts'
import { words } from '../words.ts'

/** GET /kecamatan/pesantren/perkiraan: names and addresses, nothing more, and nothing to take away; whether each lies here. */
export async function showGuessedList(c: Context): Promise<Response> {
  const { lang, actor } = c.var
  const w = words(lang)
  const query = listQuery(c)
  const told = await toldOf(c)
  return serveList(c, guessedListWith(answers(query)), undefined, {
    title: w.titleAt(actor.region?.name ?? ''),
    under: w.note,
    searchLabel: w.search,
    above: (
      <>
        <Back href="/kecamatan/pesantren">{w.back}</Back>
        {told && <AnswerTold {...{ told, query, lang }} />}
      </>
    ),
    empty: <EmptyState title={w.none}>{w.noneNext}</EmptyState>,
    downloads: false,
  })
}

/** The query of the list, without what was told last. */
export function listQuery(c: Context): string {
  return carriedQuery(c.req.url, { [answeredKey]: undefined })
}

function answers(query: string): Column<Pesantren> {
  return {
    key: 'jawaban',
    label: lang => words(lang).here,
    cell: (row, lang) => <GuessAnswers {...{ row, query, lang }} />,
  }
}

/** How the pesantren stands that the address names as answered; nothing of one that is none of theirs. */
async function toldOf(c: Context): Promise<Told | undefined> {
  const { house, actor } = c.var
  const { code, name: place } = actor.region!
  const book = await readRegionBook(house.db)
  const found = await guessedPesantren(house.db, c.req.query(answeredKey) ?? '', book)
  const standing = found && guessStanding(found, code)
  if (!standing) return undefined
  const said = (await sayings(house.db, found.id)).find(one => one.kecamatan_code === code)
  const own = standing !== 'elsewhere' && said?.actor_id === actor.personId
  const stated = said?.stated_code ? book.label(said.stated_code) : undefined
  return { id: found.id, name: found.name, standing, own, place, stated }
}
