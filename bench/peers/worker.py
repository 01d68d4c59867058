"""Runs Python peers on shingles that were prepared before, one round a request, and says what each took.

Reads the corpus named by the first argument: a JSON list of words a line. Prepares what each library wants (word
5-shingles as strings or bytes), then answers lines of standard input, each a peer's name, with one JSON line: seconds of
the processor, all threads, and in the first round the candidate pairs.
"""

import importlib.metadata
import json
import sys
import time

NUM_PERM = 128
THRESHOLD = 0.6
SHINGLE = 5


def read_corpus(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def shingles_of(words):
    if len(words) < SHINGLE:
        return [" ".join(words)]
    return [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]


def ordered(pairs):
    return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})


def datasketch_peer(texts, **options):
    from datasketch import MinHash, MinHashLSH

    prepared = [[shingle.encode() for shingle in text] for text in texts]

    def run():
        signatures = MinHash.bulk(prepared, num_perm=NUM_PERM, **options)
        index = MinHashLSH(threshold=THRESHOLD, num_perm=NUM_PERM)
        with index.insertion_session() as session:
            for row, signature in enumerate(signatures):
                session.insert(row, signature, check_duplication=False)
        return [(row, other) for row, signature in enumerate(signatures) for other in index.query(signature)]

    return run


def datasketch_xxh3_peer(texts):
    import xxhash

    return datasketch_peer(texts, hashfunc=xxhash.xxh32_intdigest)


def rensa_peer(texts):
    from rensa import RMinHash, RMinHashLSH

    def run():
        signatures = RMinHash.from_token_sets(texts, num_perm=NUM_PERM, seed=42)
        index = RMinHashLSH(threshold=THRESHOLD, num_perm=NUM_PERM, num_bands=32)
        index.insert_many(signatures)
        return [(row, other) for row, found in enumerate(index.query_all(signatures)) for other in found]

    return run


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

    contents = [" ".join(words) for words in corpus]
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
    "datasketch": ("datasketch", lambda corpus, texts: datasketch_peer(texts)),
    "datasketch, xxh32 for its sha1": ("datasketch", lambda corpus, texts: datasketch_xxh3_peer(texts)),
    "rensa": ("rensa", lambda corpus, texts: rensa_peer(texts)),
    "rensa, flags alone": ("rensa", lambda corpus, texts: rensa_flags_peer(texts)),
    "rensa, flags alone, hashed before": ("rensa", lambda corpus, texts: rensa_hashed_peer(texts)),
    "text-dedup": ("text-dedup", lambda corpus, texts: text_dedup_peer(corpus)),
}


def main():
    corpus = read_corpus(sys.argv[1])
    texts = [shingles_of(words) for words in corpus]
    ready, versions, missing = {}, {}, {}
    for name, (package, prepare) in PEERS.items():
        try:
            ready[name] = prepare(corpus, texts)
            versions[package] = importlib.metadata.version(package)
        except Exception as error:  # A peer that cannot be had is named, and the others go on.
            missing[name] = f"{type(error).__name__}: {error}"
    print(json.dumps({"peers": list(ready), "versions": versions, "missing": missing}), flush=True)
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
