import sharp from 'sharp'

/**
 * A difference hash of 64 bits (each bit: is a pixel brighter than its right neighbour, in a 9 × 8 grey picture), as a
 * signed number for PostgreSQL's bigint. Pictures a few bits apart show the same.
 */
export async function fingerprintOf(picture: Buffer): Promise<string> {
  const grey = await sharp(picture).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let bits = 0n
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const left = grey[row * 9 + column]!
      const right = grey[row * 9 + column + 1]!
      bits = (bits << 1n) | (left > right ? 1n : 0n)
    }
  }
  return BigInt.asIntN(64, bits).toString()
}
