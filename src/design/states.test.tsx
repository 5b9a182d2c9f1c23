import { describe, expect, it } from 'vitest'
import { Button, ButtonLink } from './button.tsx'
import { Confirm } from './confirm.tsx'
import { draw } from './draw.tsx'
import { ErrorPage } from './error-page.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { History } from './history.tsx'
import { KeyValue } from './key-value.tsx'
import { tags, text } from './markup.ts'
import { Notice } from './notice.tsx'
import { Progress } from './progress.tsx'
import { Question } from './question.tsx'
import { Name } from './section.tsx'
import { Status } from './status.tsx'
import { Steps } from './steps.tsx'
import { TaskList } from './task-list.tsx'

describe('a state', () => {
  it.each(['done', 'wrong', 'progress', 'behind', 'waiting', 'empty', 'info', 'won'] as const)(
    '%s is a tile and a word',
    kind => {
      const html = draw(<Status kind={kind}>Kata</Status>)
      expect(html).toContain(`href="#i-${kind}"`)
      expect(html).toContain('aria-hidden="true"')
      expect(text(html)).toBe('Kata')
    },
  )
})

describe('an error summary', () => {
  it('counts, is announced, and leads to each field', () => {
    const errors = [
      { href: '#nspp', text: 'NSPP baru 11 angka.' },
      { href: '#nib', text: 'NIB kosong.' },
    ]
    const html = draw(<ErrorSummary errors={errors} />)
    expect(tags(html)[0]?.attributes).toMatchObject({ role: 'alert', tabindex: '-1' })
    expect(text(html)).toContain('Ada 2 isian yang perlu diperbaiki')
    expect(tags(html).flatMap(tag => tag.attributes.href ?? [])).toEqual(['#nspp', '#nib'])
  })

  it('is not drawn when nothing is wrong', () => {
    expect(draw(<ErrorSummary errors={[]} />)).toBe('')
  })
})

describe('a question', () => {
  const html = draw(
    <Question
      back={{ href: '/daftar' }}
      section="Legalitas"
      position={{ n: 3, of: 5 }}
      hidden={{ version: '4' }}
      none={{ href: '/tanpa', label: 'Belum punya' }}
      upload
    >
      <p>isian</p>
    </Question>,
  )

  it('says where one is in words and hides the tiles from those who hear them', () => {
    expect(text(html)).toContain('Legalitas · halaman 3 dari 5')
    expect(html).toContain('viewBox="0 0 130 10" aria-hidden="true"')
  })

  it('posts its field, its file and its hidden version, with one button', () => {
    const form = tags(html).find(tag => tag.name === 'form')
    expect(form?.attributes).toMatchObject({ method: 'post', enctype: 'multipart/form-data' })
    expect(html).toContain('name="version" value="4"')
    expect(tags(html).filter(tag => tag.name === 'button')).toHaveLength(1)
  })

  it('lets the server judge, so that every answer comes back with words', () => {
    expect(tags(html).find(tag => tag.name === 'form')?.attributes).toHaveProperty('novalidate')
  })
})

describe('a task list', () => {
  it('makes the whole row the link and a row without one locked', () => {
    const html = draw(
      <TaskList
        items={[{ title: 'Pesantren', href: '/a', status: { kind: 'done', word: 'Selesai' } }, { title: 'Pernyataan' }]}
      />,
    )
    expect(text(html)).toBe('Pesantren Selesai Pernyataan Terkunci')
    expect(tags(html).filter(tag => tag.name === 'a')).toHaveLength(1)
  })
})

describe('steps', () => {
  it('mark one step as the present one, also for those who hear it', () => {
    const html = draw(
      <Steps
        items={[
          { title: 'Satu', state: 'done' },
          { title: 'Dua', state: 'now' },
          { title: 'Tiga', state: 'next' },
        ]}
      />,
    )
    expect(tags(html).filter(tag => tag.attributes['aria-current'] === 'step')).toHaveLength(1)
    expect(text(html)).toBe('Satu Dua Sekarang Tiga')
  })
})

describe('long work', () => {
  it('tells its figures to everybody and that it goes on', () => {
    const html = draw(<Progress label="Surat" value={418} of={1250} background />)
    expect(html).toContain(
      'role="progressbar" aria-label="Surat" aria-valuemin="0" aria-valuemax="1250" aria-valuenow="418"',
    )
    expect(text(html)).toContain('418 dari 1.250 · Boleh Anda tutup.')
  })

  it('without anything to do divides by nothing', () => {
    expect(draw(<Progress label="Surat" value={0} of={0} />)).not.toContain('NaN')
  })
})

describe('notices', () => {
  it('are spoken only when they answer an act', () => {
    expect(draw(<Notice kind="ok" title="Tersimpan" live />)).toContain('role="status"')
    expect(draw(<Notice kind="ok" title="Tersimpan" />)).not.toContain('role')
  })
})

describe('facts', () => {
  it('say what a change link changes', () => {
    const html = draw(
      <KeyValue items={[{ term: 'Wilayah', detail: 'Cimenyan', change: { href: '#', label: 'Ubah' } }]} />,
    )
    expect(text(html)).toBe('Wilayah Cimenyan Ubah Wilayah')
  })
})

describe('buttons', () => {
  it('show and tell the key that does the same', () => {
    const html = draw(<Button shortcut="r">Perbaiki</Button>)
    expect(html).toContain('aria-keyshortcuts="r"')
    expect(html).toContain('<kbd>r</kbd>')
  })

  it('that go somewhere are links', () => {
    expect(tags(draw(<ButtonLink href="/a">Buka</ButtonLink>))[0]?.name).toBe('a')
  })
})

it('a confirmation posts, and its way out does not', () => {
  const html = draw(
    <Confirm title="Hapus?" action="/hapus" button="Hapus" danger cancel={{ href: '/kembali', label: 'Jangan' }}>
      Tidak dapat dikembalikan.
    </Confirm>,
  )
  expect(html).toContain('<form method="post" action="/hapus"')
  expect(html).toContain('<a class="tap" href="/kembali">Jangan</a>')
})

it('an error page says what happened, what is safe, what next, and its number', () => {
  const html = draw(<ErrorPage title="Berhenti" happened="A." safe="B." next="C." reference="E-7K4M" />)
  expect(text(html)).toBe(
    'Berhenti Apa yang terjadi A. Apa yang aman B. Apa yang dapat Anda lakukan C. Nomor rujukan: E-7K4M',
  )
})

it('a change tells who, when, why and from where', () => {
  const html = draw(
    <History entries={[{ when: '25 April', who: 'Rina', what: 'Kategori', why: 'NIB 2015', source: 'Berkas' }]} />,
  )
  expect(text(html)).toBe('25 April · Rina Kategori Alasan: NIB 2015 · Sumber: Berkas')
})

it('a name with a hyphen does not break at it', () => {
  expect(draw(<Name>PP BAITUL HIDAYAH AL-ISLAMI</Name>)).toBe(
    '<span>PP BAITUL HIDAYAH <span class="nb">AL-ISLAMI</span></span>',
  )
  expect(draw(<Name>PP Nurul Huda</Name>)).toBe('<span>PP Nurul Huda</span>')
})
