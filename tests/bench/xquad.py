"""Measure retrieval and answers on texts that nobody here wrote: XQuAD, each article a report.

    python tests/bench/xquad.py [FILE]

Prints how often the right one of the 240 paragraphs comes first, for `Retriever` and for rank-bm25
with the same terms on the same passages; then, over a corpus of the 48 articles, how many questions
are answered with the right words, refused, or answered with others.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from rank_bm25 import BM25Okapi

from assistant import Assistant, Retriever
from assistant.evaluating.folding import fold
from assistant.language.terms import terms

FILE = Path(__file__).parents[3] / "shared" / "data" / "xquad" / "xquad.en.json"


def read_articles(path):
    """Return (title, paragraphs) of every article, and (question, number of its paragraph, answers)."""
    articles, questions = [], []
    count = 0
    for number, article in enumerate(json.loads(path.read_text("utf-8"))["data"]):
        paragraphs = [paragraph["context"] for paragraph in article["paragraphs"]]
        articles.append((article.get("title") or f"Article {number}", paragraphs))
        for at, paragraph in enumerate(article["paragraphs"], count):
            questions += [
                (each["question"], at, tuple(answer["text"] for answer in each["answers"]))
                for each in paragraph["qas"]
            ]
        count += len(paragraphs)
    return articles, questions


def reciprocal(ranked, right):
    return 1 / (ranked.index(right) + 1) if right in ranked else 0.0


def measure_retriever(passages, questions):
    """Return the share of questions whose right passage comes first, and the mean reciprocal rank."""
    retriever = Retriever.from_texts(passages)
    ranks = [
        reciprocal([int(hit.passage.id) for hit in retriever.search(question, 10)], right)
        for question, right, _ in questions
    ]
    return sum(rank == 1 for rank in ranks) / len(ranks), sum(ranks) / len(ranks)


def measure_rank_bm25(passages, questions):
    """Return the same of rank-bm25 itself; equal scores in text order."""
    model = BM25Okapi([terms(passage) for passage in passages])
    ranks = []
    for question, right, _ in questions:
        scores = model.get_scores(terms(question))
        ranked = sorted(range(len(passages)), key=lambda number: (-scores[number], number))[:10]
        ranks.append(reciprocal(ranked, right))
    return sum(rank == 1 for rank in ranks) / len(ranks), sum(ranks) / len(ranks)


def measure_assistant(articles, questions):
    """Return how many questions are answered right, refused, answered otherwise; and the seconds.

    Right: the expected words stand in the direct answer or in the first quotation.
    """
    counts = {"right": 0, "refused": 0, "wrong": 0}
    in_paragraph = 0
    passages = [passage for _, paragraphs in articles for passage in paragraphs]
    with tempfile.TemporaryDirectory() as folder:
        for number, (title, paragraphs) in enumerate(articles):
            name = Path(folder, f"{number:02}")
            name.with_suffix(".txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
            name.with_suffix(".toml").write_text(f"title = {json.dumps(title.replace('_', ' '))}\n", "utf-8")
        assistant = Assistant.open(folder)
        begun = time.perf_counter()
        for question, right, answers in questions:
            answer = assistant.ask(question)
            said = fold(answer.text + "\n" + (answer.citations[0].quote if answer.citations else ""))
            if answer.status != "answered":
                counts["refused"] += 1
            elif any(fold(each) in said for each in answers):
                counts["right"] += 1
            else:
                counts["wrong"] += 1
            quote = (
                fold(answer.citations[0].quote) if answer.status == "answered" and answer.citations else None
            )
            in_paragraph += quote is not None and quote in fold(passages[right])
        seconds = time.perf_counter() - begun
        assistant.close()
    return counts, in_paragraph, seconds


def main():
    """Print the measures."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    if not path.exists():
        sys.exit(f"no data at {str(path)!r}: give the path of xquad.en.json")
    articles, questions = read_articles(path)
    passages = [passage for _, paragraphs in articles for passage in paragraphs]
    print(f"{len(articles)} articles, {len(passages)} paragraphs, {len(questions)} questions")
    for name, measure in (("Retriever", measure_retriever), ("rank-bm25", measure_rank_bm25)):
        first, mean = measure(passages, questions)
        print(f"{name:10} right passage first {first:.3f}   MRR {mean:.3f}")
    counts, in_paragraph, seconds = measure_assistant(articles, questions)
    total = len(questions)
    print("Assistant  " + "   ".join(f"{name} {count / total:.3f}" for name, count in counts.items()))
    print(f"           first quotation from the right paragraph {in_paragraph / total:.3f}")
    print(f"           {seconds / total * 1000:.1f} ms a question")


if __name__ == "__main__":
    main()
