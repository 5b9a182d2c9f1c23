import { knownKeys } from '../../../platform/keys/known-keys.ts'
import { codeOfLink } from '../../../platform/keys/spoken-code.ts'
import { readMade, sendMade } from '../../../platform/files/made.ts'
import { take } from '../../../platform/limits/take.ts'
import { readSealed, sealedText, type PaperReading } from '../../../platform/paper/index.ts'
import { may } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { findPaper, paperPage, type Paper } from '../data/papers.ts'
import { checkPath, paperKind } from '../kinds.ts'
import { NoPaper, PaperCheckPage } from '../pages/check.tsx'
import { words } from '../words.ts'

/** Wrong codes of one address; a village shares its address, so it is generous, and 31^10 codes are many. */
const guesses = { name: 'paper', points: 60, seconds: 3600 }

/** GET /surat/:kode and /sertifikat/:kode: anybody who holds the code may check a paper. */
export async function checkPaper(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const paper = await named(c)
  const frame = { title: words(lang).check.title, noindex: true, narrow: true }
  if (!paper) return unknown(c, frame)
  const path = checkPath(paper.kind, paper.code)
  if (c.req.path !== path) return seeOther(c, path)
  const reading = readSealed(sealedText(paper.payload, paper.signature), await knownKeys(house))
  const shown = await paperPage(house.db, paper.id)
  const checked = {
    reading: reading ?? (JSON.parse(paper.payload) as PaperReading),
    verdict: paper.revoked_at ? 'revoked' : reading?.n === paper.called ? 'valid' : 'invalid',
  } as const
  return page(
    c,
    frame,
    <PaperCheckPage
      {...{ lang, payload: paper.payload, ...checked }}
      reason={paper.revoked_reason ?? undefined}
      file={shown?.hash?.toString('hex')}
      fileAt={mayOpen(c, paper) && paper.file_id ? `${path}/berkas` : undefined}
    />,
  )
}

/** GET /surat/:kode/berkas and /sertifikat/:kode/berkas: the paper itself, for everybody, its owner, or who reads all papers. */
export async function openChecked(c: Context): Promise<Response> {
  const paper = await named(c)
  if (!paper) return unknown(c, { title: words(c.var.lang).check.title, noindex: true, narrow: true })
  const bytes = mayOpen(c, paper) && paper.file_id ? await readMade(c, paper.file_id) : undefined
  return bytes ? sendMade(c, bytes, `${paper.called}.pdf`) : problem(c, 404)
}

function named(c: Context): Promise<Paper | undefined> {
  const code = codeOfLink(c.req.param('kode') ?? '').toUpperCase()
  return /^[A-Z0-9]{10}$/.test(code) ? findPaper(c.var.house.db, { code }) : Promise.resolve(undefined)
}

function mayOpen({ var: { house, actor } }: Context, { kind, person_id: owner, revoked_at: revoked }: Paper): boolean {
  if (may(house.policy, actor, 'papers.read')) return true
  if (revoked) return false
  return paperKind(kind)?.isPublic === true || (owner !== null && owner === actor.personId)
}

async function unknown(c: Context, frame: Parameters<typeof page>[1]): Promise<Response> {
  const { lang, house, address } = c.var
  const taken = await take(house.pool, guesses, address)
  return taken.ok ? page(c, frame, <NoPaper lang={lang} />, 404) : problem(c, 429)
}
