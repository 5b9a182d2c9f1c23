import { describe, expect, it } from 'vitest'
import { frameFor } from './draw.tsx'
import { renderPage } from './index.ts'
import { brokenTies, byId, tags, text } from './markup.ts'
import { Status } from './status.tsx'

const plain = renderPage(frameFor(), { title: 'Hasil' }, <h1>Hasil</h1>)

describe('a page', () => {
  it('is a whole document in its language', () => {
    expect(plain).toMatch(/^<!doctype html><html lang="id"><head>.*<\/head><body>.*<\/body><\/html>$/s)
    expect(renderPage(frameFor({ lang: 'en' }), { title: 'Results' }, 'x')).toContain('<html lang="en">')
  })

  it('breaks no tie and puts the body where the skip link leads', () => {
    expect(brokenTies(plain)).toEqual([])
    expect(byId(plain, 'isi').name).toBe('main')
    expect(plain.indexOf('href="#isi"')).toBeLessThan(plain.indexOf('<header'))
  })

  it('names itself, and says first when something needs a look', () => {
    expect(plain).toContain('<title>Hasil – OPOP</title>')
    expect(renderPage(frameFor(), { title: 'NSPP', problem: true }, 'x')).toContain(
      '<title>Perbaiki: NSPP – OPOP</title>',
    )
    const english = renderPage(frameFor({ lang: 'en' }), { title: 'NSPP', problem: true }, 'x')
    expect(english).toContain('<title>Fix: NSPP – OPOP</title>')
  })

  it('carries the preview that a link shows in a chat', () => {
    const html = renderPage(
      frameFor(),
      { title: 'Madu "hutan"', description: 'Dari Ciwidey', canonical: 'https://opop.example/p/1', noindex: true },
      'x',
    )
    const meta = Object.fromEntries(
      tags(html)
        .filter(tag => tag.name === 'meta')
        .map(({ attributes: a }) => [a.property ?? a.name ?? '', a.content]),
    )
    expect(meta).toMatchObject({
      'og:title': 'Madu &quot;hutan&quot;',
      'og:description': 'Dari Ciwidey',
      'og:url': 'https://opop.example/p/1',
      robots: 'noindex',
    })
  })

  it('never lets a title become markup', () => {
    const html = renderPage(frameFor({ sample: true }), { title: '</title><script>x' }, 'x')
    expect(html).not.toContain('<script')
  })

  it('links the sheet, or carries it', () => {
    expect(plain).toContain('<link rel="stylesheet" href="/assets/opop.css"')
    const inlined = renderPage(frameFor({ style: { inline: 'a>b{margin:0}' } }), { title: 'x' }, 'x')
    expect(inlined).toContain('<style>a>b{margin:0}</style>')
  })

  it('loads scripts as modules, which wait for the page', () => {
    const html = renderPage(frameFor({ scripts: ['/assets/outbox.js'] }), { title: 'x' }, 'x')
    expect(html).toContain('<script type="module" src="/assets/outbox.js"></script>')
    expect(plain).not.toContain('<script')
  })

  it('carries exactly the symbols that it uses', () => {
    const html = renderPage(frameFor(), { title: 'x' }, <Status kind="behind">Kurang 3</Status>)
    const symbols = tags(html).filter(tag => tag.name === 'symbol')
    expect(symbols.map(tag => tag.attributes.id)).toEqual(['i-behind'])
    expect(plain).not.toContain('<symbol')
  })

  it('is not swayed by symbols that somebody wrote', () => {
    expect(renderPage(frameFor(), { title: 'x' }, 'href="#i-won"')).not.toContain('<symbol')
  })
})

describe('a public page', () => {
  it('has the band, one cloud, and at most six ways on', () => {
    const nav = Array.from({ length: 9 }, (_, at) => ({ href: `/${at}`, label: `Jalan ${at}` }))
    const html = renderPage(frameFor({ nav }), { title: 'x', hero: <h1>Halo</h1> }, 'x')
    expect(tags(html).filter(tag => tag.attributes.class === 'mega')).toHaveLength(1)
    expect(html).toContain('Jalan 5')
    expect(html).not.toContain('Jalan 6')
    expect(html.indexOf('Halo')).toBeLessThan(html.indexOf('class="mega"'))
  })

  it('opens its menu without JavaScript and says where one is', () => {
    expect(plain).toContain('<details class="menu"><summary>Menu</summary>')
    expect(plain).toContain('<a href="/hasil" aria-current="page">Hasil</a>')
  })

  it('offers the other language at the same address', () => {
    const html = renderPage(frameFor({ path: '/hasil?tahun=2019&q=a b' }), { title: 'x' }, 'x')
    expect(html).toContain('href="/bahasa/en?ke=%2Fhasil%3Ftahun%3D2019%26q%3Da%20b" lang="en"')
  })

  it('ends with the office, its number and four ways', () => {
    const foot = plain.slice(plain.indexOf('<footer'))
    expect(text(foot)).toContain(
      'Dinas Koperasi dan Usaha Kecil, Provinsi Jawa Barat Bantuan lewat WhatsApp 0812-0000-0000',
    )
    const links = tags(foot).flatMap(tag => tag.attributes.href ?? [])
    expect(links).toEqual(['/privasi', '/aksesibilitas', '/bantuan', '/tanya-jawab'])
  })
})

describe('a pesantren page', () => {
  it('shows the saved state, no cloud, and keeps its children narrow when asked', () => {
    const frame = frameFor({ kind: 'pesantren', saved: { state: 'empty', text: 'Tersimpan di HP ini' } })
    const html = renderPage(frame, { title: 'x', narrow: true }, 'x')
    expect(text(html)).toContain('Tersimpan di HP ini')
    expect(html).not.toContain('class="mega"')
    expect(html).toContain('class="wrap col"')
    expect(html).toContain('/bahasa/en')
  })
})

describe('a staff page', () => {
  const user = { name: 'Rina <b>Marlina', role: 'Tim seleksi', region: 'Kab. Bandung', rolesHref: '/peran' }
  const html = renderPage(frameFor({ kind: 'staff', user }), { title: 'x' }, 'x')

  it('is dense and says who works where in which role', () => {
    expect(html).toContain('<body class="kerja">')
    expect(html).toContain('Rina &lt;b>Marlina')
    expect(html).toContain('<a href="/peran">Tim seleksi, Kab. Bandung</a>')
  })

  it('signs out by a post, never by a link', () => {
    expect(html).toContain('<form method="post" action="/keluar">')
  })

  it('has no foot: its people sit in the office', () => {
    expect(html).not.toContain('<footer')
  })
})

it('strips above the header tell of the trial and of sample data', () => {
  const banner = { text: 'Waktu simulasi: 25 April 2019', href: '/waktu', label: 'Ganti waktu' }
  const html = renderPage(frameFor({ banner, sample: true }), { title: 'x' }, 'x')
  expect(text(html)).toContain('Waktu simulasi: 25 April 2019 Ganti waktu Data contoh, bukan data resmi')
  expect(text(plain)).not.toContain('Data contoh')
})

it('a second row of links stands below the header', () => {
  const html = renderPage(frameFor({ subnav: [{ href: '/a', label: 'Peserta', count: 12 }] }), { title: 'x' }, 'x')
  expect(html).toContain('<span class="count">12</span>')
  expect(html.indexOf('class="sub"')).toBeGreaterThan(html.indexOf('</header>'))
})
