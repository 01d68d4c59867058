"""Runs Python peers on shingles that were prepared before, one round a request, and says what each took.

Reads the corpus named by the first argument: {text, words} a line. Prepares what each library wants (word 5-shingles as
strings or bytes; for runs from texts nothing), then answers lines of standard input, each a peer's name, with one JSON
line: seconds of the processor, all threads, and in the first round the candidate pairs.
"""

import importlib.metadata
import json
import re
import sys
import time
import unicodedata

NUM_PERM = 128
THRESHOLD = 0.6
SHINGLE = 5


def read_corpus(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# Words as Palimpsest cuts them, as far as one quick expression can: scripts without spaces by the character.
SPACELESS = r"\u0e00-\u0e4e\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
WORD = re.compile(rf"[{SPACELESS}]|(?:[^\W_{SPACELESS}]|[\u0300-\u036f\u0900-\u0963])+")


def words_of(text):
    return WORD.findall(unicodedata.normalize("NFKC", text).lower())


def shingles_of(words):
    if len(words) < SHINGLE:
        return [" ".join(words)]
    return [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]


def ordered(pairs):
    return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})


def datasketch_peer(texts, **options):
    prepared = [[shingle.encode() for shingle in text] for text in texts]
    return lambda: datasketch_pairs(prepared, **options)


def datasketch_from_texts(corpus):
    import xxhash

    def run():
        shingles = [[shingle.encode() for shingle in shingles_of(words_of(entry["text"]))] for entry in corpus]
        return datasketch_pairs(shingles, hashfunc=xxhash.xxh32_intdigest)

    return run


def datasketch_pairs(shingles, **options):
    from datasketch import MinHash, MinHashLSH

    signatures = MinHash.bulk(shingles, num_perm=NUM_PERM, **options)
    index = MinHashLSH(threshold=THRESHOLD, num_perm=NUM_PERM)
    with index.insertion_session() as session:
        for row, signature in enumerate(signatures):
            session.insert(row, signature, check_duplication=False)
    return [(row, other) for row, signature in enumerate(signatures) for other in index.query(signature)]


def datasketch_xxh32_peer(texts):
    import xxhash

    return datasketch_peer(texts, hashfunc=xxhash.xxh32_intdigest)


def rensa_peer(texts):
    return lambda: rensa_pairs(texts)


def rensa_from_texts(corpus):
    return lambda: rensa_pairs([shingles_of(words_of(entry["text"])) for entry in corpus])


def rensa_pairs(shingles):
    from rensa import RMinHash, RMinHashLSH

    signatures = RMinHash.from_token_sets(shingles, num_perm=NUM_PERM, seed=42)
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=NUM_PERM, num_bands=32)
    index.insert_many(signatures)
    return [(row, other) for row, found in enumerate(index.query_all(signatures)) for other in found]


def rensa_flags_peer(texts):
    """Its quickest way: says of each text whether it has a candidate, not which."""
    from rensa import RMinHash, RMinHashLSH

    def run():
        signatures = RMinHash.digest_matrix_from_token_sets(texts, num_perm=NUM_PERM, seed=42)
        index = RMinHashLSH(threshold=THRESHOLD, num_perm=NUM_PERM, num_bands=32)
        index.query_duplicate_flags_matrix_one_shot(signatures)
        return None

    return run


def rensa_hashed_peer(texts):
    """The same, of shingles that were hashed before: shingling and hashing are not counted at all."""
    from rensa import RMinHash, RMinHashLSH

    prepared = RMinHash.hash_token_sets(texts)

    def run():
        signatures = RMinHash.digest_matrix_from_token_hash_sets(prepared, num_perm=NUM_PERM, seed=42)
        index = RMinHashLSH(threshold=THRESHOLD, num_perm=NUM_PERM, num_bands=32)
        index.query_duplicate_flags_matrix_one_shot(signatures)
        return None

    return run


def text_dedup_peer(corpus):
    """Its own function for one text, and its tables; it cuts words and shingles itself, and that is counted."""
    from collections import defaultdict

    import numpy as np
    from text_dedup.minhash import RNG, embed_func
    from text_dedup.utils import UnionFind, optimal_param, xxh3_32hash

    contents = [" ".join(entry["words"]) for entry in corpus]
    bands, rows = optimal_param(THRESHOLD, NUM_PERM, false_positive_weight=0.5, false_negative_weight=0.5)
    ranges = [(band * rows, (band + 1) * rows) for band in range(bands)]
    prime, largest = np.uint32((1 << 32) - 5), np.uint32((1 << 32) - 1)
    permutations = (
        RNG.randint(1, prime, size=(NUM_PERM,), dtype=np.uint32),
        RNG.randint(0, prime, size=(NUM_PERM,), dtype=np.uint32),
    )

    def run():
        tables = [defaultdict(set) for _ in ranges]
        for row, content in enumerate(contents):
            signature = embed_func(
                content,
                row,
                num_perm=NUM_PERM,
                ngram_size=SHINGLE,
                min_length=0,
                hashranges=ranges,
                permutations=permutations,
                hash_func=xxh3_32hash,
                dtype=np.uint32,
                max_hash=largest,
                modulo_prime=prime,
            )
            for key, table in zip(signature["__signatures__"], tables):
                table[key].add(row)
        union = UnionFind()
        edges = []
        for table in tables:
            for cluster in table.values():
                if len(cluster) < 2:
                    continue
                first = min(cluster)
                for row in cluster:
                    union.union(row, first)
                    edges.append((row, first))
        return edges

    return run


PEERS = {
    "datasketch from texts": ("datasketch", lambda corpus, texts: datasketch_from_texts(corpus)),
    "rensa from texts": ("rensa", lambda corpus, texts: rensa_from_texts(corpus)),
    "datasketch": ("datasketch", lambda corpus, texts: datasketch_peer(texts)),
    "datasketch with xxh32": ("datasketch", lambda corpus, texts: datasketch_xxh32_peer(texts)),
    "rensa": ("rensa", lambda corpus, texts: rensa_peer(texts)),
    "rensa, flags alone": ("rensa", lambda corpus, texts: rensa_flags_peer(texts)),
    "rensa, flags alone, hashed before": ("rensa", lambda corpus, texts: rensa_hashed_peer(texts)),
    "text-dedup from texts": ("text-dedup", lambda corpus, texts: text_dedup_peer(corpus)),
}


def main():
    corpus = read_corpus(sys.argv[1])
    texts = [shingles_of(entry["words"]) for entry in corpus]
    same = sum(words_of(entry["text"]) == entry["words"] for entry in corpus) / len(corpus)
    ready, versions, missing = {}, {}, {}
    for name, (package, prepare) in PEERS.items():
        try:
            ready[name] = prepare(corpus, texts)
            versions[package] = importlib.metadata.version(package)
        except Exception as error:  # A peer that cannot be had is named, and the others go on.
            missing[name] = f"{type(error).__name__}: {error}"
    print(json.dumps({"peers": list(ready), "versions": versions, "missing": missing, "sameWords": same}), flush=True)
    told = set()
    for line in sys.stdin:
        name = line.strip()
        start = time.process_time()
        pairs = ready[name]()
        seconds = time.process_time() - start
        answer = {"seconds": seconds}
        if name not in told and pairs is not None:
            answer["pairs"] = ordered(pairs)
        told.add(name)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
