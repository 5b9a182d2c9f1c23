import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Question } from '../content.ts'
import { aQuestion, someForm } from '../test-form.ts'
import type { FileShown, Slot } from '../type.ts'
import { file } from './file.tsx'

const slot: Slot = { code: 'q', accepts: ['photo'], most: 1, needed: true }
const standing = (more: Partial<FileShown> = {}): FileShown => ({
  documentId: 'd1',
  position: 1,
  name: 'ktp.jpg',
  bytes: 212_000,
  state: 'received',
  href: '/saya/dokumen/d1',
  ...more,
})
const draw = (files: FileShown[], more: { slot?: Partial<Slot>; question?: Partial<Question> } = {}) =>
  renderToString(
    <div>
      {file.show({
        question: aQuestion('file', more.question),
        heading: false,
        form: { ...someForm, slots: { q: { ...slot, ...more.slot } }, files: { q: files } },
      })}
    </div>,
  )

describe('a slot for papers', () => {
  test.each([
    ['received', 'Sedang diperiksa', false],
    ['checked', 'Sedang diperiksa', false],
    ['usable', 'Dapat dipakai', true],
    ['refused', 'Tidak dapat dipakai', false],
  ] as const)('%s: says "%s" and can be opened: %s', (state, word, opens) => {
    const drawn = draw([standing({ state })])
    expect(drawn).toContain(word)
    expect(drawn.includes('href="/saya/dokumen/d1"')).toBe(opens)
  })

  test('what can be seen is seen small, loaded late and in a place of known size', () => {
    const picture = { src: '/saya/dokumen/d1?kecil', width: 192, height: 192 }
    const [image] = /<img [^>]*>/.exec(draw([standing({ state: 'usable', picture })]))!
    for (const part of ['loading="lazy"', 'width="192"', 'height="192"', 'alt="Gambar kecil'])
      expect(image).toContain(part)
    expect(draw([standing()])).not.toContain('<img')
  })

  test('limits stand before the choice', () => {
    expect(draw([])).toContain('Foto (JPG, PNG, WebP) sampai 10\u00a0MB')
    expect(draw([], { slot: { accepts: ['pdf'] } })).toContain('PDF sampai 5\u00a0MB dan 10 halaman.')
  })

  test('a slot for several offers three places at once and then one more, never more than its most', () => {
    const inputs = (n: number, most: number) =>
      draw(
        Array.from({ length: n }, (_, at) => standing({ position: at + 1 })),
        { slot: { most } },
      ).match(/type="file"/g)!.length
    expect([inputs(0, 3), inputs(1, 3), inputs(3, 3), inputs(1, 1), inputs(3, 5)]).toEqual([3, 3, 3, 1, 4])
  })

  test('a good and a bad photo are drawn where the question asks for it, and told to those who do not see', () => {
    const drawn = draw([], { question: { drawing: 'card' } })
    expect(drawn).toMatch(/<svg[^>]*role="img" aria-label="Contoh foto\. Kiri, benar/)
    expect(drawn).toContain('Terpotong, silau')
    expect(draw([])).not.toContain('Contoh foto')
  })
})
