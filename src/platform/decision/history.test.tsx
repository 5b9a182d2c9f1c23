import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import { ToyDecisions } from './index.ts'

test.each(['id', 'en'] as const)(
  'the history says who decided what and why, what replaced it, and who waits (%s)',
  lang => {
    const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyDecisions lang={lang} />)
    expect(brokenTies(html)).toEqual([])
    const [, waiting, current, replaced] = /<ol class="rows hist">[\s\S]*?<\/ol>/.exec(html)![0].split('<li')
    expect(waiting).toContain(lang === 'id' ? 'Belum diumumkan' : 'Not released yet')
    // What waits does not yet take the place of what is in force.
    expect(current).toContain(lang === 'id' ? 'Ditandatangani juga oleh Asep Suparman' : 'Signed by Asep Suparman too')
    expect(current).not.toMatch(/Diganti|Replaced/)
    expect(replaced).toContain(
      lang === 'id' ? 'Diganti keputusan Rina Marlina' : 'Replaced by the decision of Rina Marlina',
    )
    expect(replaced).toContain(
      lang === 'id' ? 'Kebunnya terlalu jauh dari air.' : 'The garden lies too far from water.',
    )
    // Somebody else wanted another decision: both are shown, with what was typed.
    expect(html).toContain(lang === 'id' ? 'Keputusan Anda, belum disimpan' : 'Your decision, not kept yet')
    const both = /<table[\s\S]*?<\/table>/.exec(html)![0]
    for (const text of ['Asep Suparman', lang === 'id' ? 'Persediaan bibit cukup' : 'There are seedlings'])
      expect(both).toContain(text)
    expect(both).toContain(lang === 'id' ? 'Kebunnya terlalu jauh' : 'The garden lies too far')
    // The next press alone does not overturn what they decided.
    expect(html).not.toContain(' checked')
    expect(html).toContain('name="sight" value="3"')
    expect(replaced).toContain(lang === 'id' ? 'nomornya belum terbukti' : 'the number is not proved')
    // What a decision carries stands with it, and is asked where a value carries it.
    const period =
      lang === 'id' ? 'Mulai: 1 Mei 2031 · Sampai: 30 April 2032' : 'From: 1 May 2031 · Until: 30 April 2032'
    expect(html.split(period)).toHaveLength(2)
    expect(html).toContain(lang === 'id' ? 'Hanya untuk: Bibit diberikan' : 'Only for: Seedlings are given')
    expect(html).toContain(lang === 'id' ? 'Tanggal ini sebelum tanggal mulai.' : 'This day is before the first one.')
  },
)
