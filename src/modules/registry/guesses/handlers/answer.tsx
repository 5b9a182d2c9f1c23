import { pressForm, staffPost, type Returned } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { readRegionBook, type Region } from '../../../regions/index.ts'
import { confirmGuess, refuseGuess, type Officer } from '../actions/answer-guess.ts'
import { undoAnswer } from '../actions/take-back-saying.ts'
import { guessedPesantren, type GuessedPesantren } from '../data/guesses.ts'
import { refusalForm, RefusalPage, unknownPlace, type RefusalForm } from '../pages/refusal.tsx'
import { answeredKey, guessesPath } from '../rules/paths.ts'
import { guessStanding, type GuessStanding } from '../rules/standing.ts'
import { words } from '../words.ts'
import { listQuery, showGuessedList } from './list.tsx'

/** POST /kecamatan/pesantren/perkiraan/:id: it lies here. */
export const confirm = staffPost(pressForm, {
  async act(c) {
    const { house, now } = c.var
    const answered = await confirmGuess(house, officerOf(c), idOf(c), now)
    return ledOn(c, 'standing' in answered ? answered.standing : undefined)
  },
  show: showGuessedList,
})

/** POST /kecamatan/pesantren/perkiraan/:id/urungkan */
export const undo = staffPost(pressForm, {
  async act(c) {
    const { house, now } = c.var
    return ledOn(c, await undoAnswer(house, officerOf(c), idOf(c), now))
  },
  show: showGuessedList,
})

/** GET /kecamatan/pesantren/perkiraan/:id/bukan */
export async function showRefusal(c: Context): Promise<Response> {
  const asked = await askedOf(c)
  if (asked?.standing !== 'guessed') return ledOn(c, asked?.standing)
  return refusalPage(c, asked, refusalForm(asked.places))
}

/** POST of the same: it lies elsewhere, or nobody knows where. */
export async function refuse(c: Context): Promise<Response> {
  const asked = await askedOf(c)
  if (!asked) return problem(c, 404)
  const form = refusalForm(asked.places)
  const post = staffPost(form, {
    async act(_, { letak }) {
      const stated = letak === unknownPlace ? null : letak
      const answered = await refuseGuess(c.var.house, officerOf(c), { id: asked.guess.id, stated }, c.var.now)
      if ('refused' in answered) return { problems: { letak: words(c.var.lang).refusal.problems.refusedThere } }
      return ledOn(c, answered.standing)
    },
    show: (_, returned) => refusalPage(c, asked, form, returned),
  })
  return post(c)
}

interface Asked {
  guess: GuessedPesantren
  standing: GuessStanding
  /** The other kecamatan of its regency. */
  places: Region[]
}

/** The pesantren of the address, as it stands to the officer's kecamatan; undefined where it is none of theirs. */
async function askedOf(c: Context): Promise<Asked | undefined> {
  const { house } = c.var
  const { code } = officerOf(c).region
  const book = await readRegionBook(house.db)
  const guess = await guessedPesantren(house.db, idOf(c), book)
  const standing = guess && guessStanding(guess, code)
  if (!guess || !standing) return undefined
  const places = book.children(guess.regency_code ?? code.slice(0, 4)).filter(place => place.code !== code)
  return { guess, standing, places }
}

function refusalPage(
  c: Context,
  { guess: { id, name, address } }: Asked,
  form: RefusalForm,
  returned?: Returned<RefusalForm['fields']>,
): Promise<Response> {
  const { lang } = c.var
  const body = <RefusalPage {...{ lang, id, name, address, form, returned }} query={listQuery(c)} />
  return page(c, { title: words(lang).refusal.title, problem: returned !== undefined }, body, returned?.status)
}

/** The list tells how the pesantren stands now. What is none of theirs does not exist. */
function ledOn(c: Context, standing: GuessStanding | undefined): Response | Promise<Response> {
  if (!standing) return problem(c, 404)
  const query = new URLSearchParams(listQuery(c))
  query.set(answeredKey, idOf(c))
  return seeOther(c, `${guessesPath}?${query.toString()}`)
}

function idOf(c: Context): string {
  return c.req.param('id') ?? ''
}

/** The scope of the act is a region: whoever comes here is an officer of one. */
function officerOf({ var: { actor } }: Context): Officer {
  return actor as Officer
}
