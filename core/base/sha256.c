/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/sha256.h"

#include <string.h>

#define LENGTH_AT (SHA256_BLOCK - 8) /* in the last block: the length in bits */

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

#define SHA_BIT   (1u << 29) /* of EBX, leaf 7 */
#define SSE41_BIT (1u << 19) /* of ECX, leaf 1 */
#define SSSE3_BIT (1u << 9)

bool sha256_is_built_in(void)
{
    static int known = -1;
    unsigned a, b, c, d;

    if (known < 0)
        known = __get_cpuid(1, &a, &b, &c, &d) && c & SSE41_BIT && c & SSSE3_BIT &&
                __get_cpuid_count(7, 0, &a, &b, &c, &d) && b & SHA_BIT;
    return known;
}

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/* The instructions want the eight words as ABEF and CDGH, and do two rounds each. */
__attribute__((target("sha,sse4.1"))) static void
take_blocks(uint32_t words[8], const unsigned char *data, size_t count)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&words[0]), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&words[4]), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xF0);

    for (; count > 0; count--, data += SHA256_BLOCK) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];

#pragma GCC unroll 4
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(data + 16 * i)), swap);
#pragma GCC unroll 16
        for (int r = 0; r < 16; r++) {
            const __m128i k = _mm_loadu_si128((const __m128i *)&constants[4 * r]);
            __m128i sum = _mm_add_epi32(w[r % 4], k);

            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
            if (r >= 12)
                continue;
            sum = _mm_add_epi32(_mm_sha256msg1_epu32(w[r % 4], w[(r + 1) % 4]),
                                _mm_alignr_epi8(w[(r + 3) % 4], w[(r + 2) % 4], 4));
            w[r % 4] = _mm_sha256msg2_epu32(sum, w[(r + 3) % 4]);
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)&words[0], _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)&words[4], _mm_alignr_epi8(high, low, 8));
}

#else

bool sha256_is_built_in(void) { return false; }

static void take_blocks(uint32_t words[8], const unsigned char *data, size_t count)
{
    (void)words, (void)data, (void)count;
}

#endif

void sha256_begin(struct sha256 *s)
{
    static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

    memcpy(s->words, first, sizeof(first));
    s->length = 0;
}

void sha256_add(struct sha256 *s, const void *data, size_t size)
{
    const unsigned char *from = data;
    const size_t rest = s->length % SHA256_BLOCK;
    const size_t room = SHA256_BLOCK - rest;

    s->length += size;
    if (size < room) {
        if (size > 0)
            memcpy(s->rest + rest, from, size);
        return;
    }
    if (rest > 0) {
        memcpy(s->rest + rest, from, room);
        take_blocks(s->words, s->rest, 1);
        from += room;
        size -= room;
    }
    take_blocks(s->words, from, size / SHA256_BLOCK);
    memcpy(s->rest, from + size / SHA256_BLOCK * SHA256_BLOCK, size % SHA256_BLOCK);
}

void sha256_end(struct sha256 *s, unsigned char digest[SHA256_BYTES])
{
    const uint64_t bits = s->length * 8;
    size_t at = s->length % SHA256_BLOCK;

    s->rest[at++] = 0x80;
    if (at > LENGTH_AT) {
        memset(s->rest + at, 0, SHA256_BLOCK - at);
        take_blocks(s->words, s->rest, 1);
        at = 0;
    }
    memset(s->rest + at, 0, LENGTH_AT - at);
    for (int i = 0; i < 8; i++)
        s->rest[LENGTH_AT + i] = (unsigned char)(bits >> (56 - 8 * i));
    take_blocks(s->words, s->rest, 1);
    for (int i = 0; i < SHA256_BYTES; i++)
        digest[i] = (unsigned char)(s->words[i / 4] >> (24 - 8 * (i % 4)));
}
