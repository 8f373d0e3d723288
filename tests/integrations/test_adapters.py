"""Each adapter against the real framework; what it returns is what `search` returns."""

import pytest

from assistant import CorpusError, Retriever
from assistant.answering.plain import hit_values

QUERY = "victim satisfaction"
TEXTS = ("Crime fell by 4 percent.", "The budget rose.")


def langchain(source, query, **options):
    pytest.importorskip(
        "langchain_core", reason="LangChain is not installed: pip install 'report-assistant[langchain]'"
    )
    from assistant.integrations.langchain import ReportRetriever

    found = ReportRetriever(source=source, **options).invoke(query)
    return [(each.id, each.page_content, each.metadata["score"], each.metadata) for each in found]


def llamaindex(source, query, **options):
    pytest.importorskip(
        "llama_index.core", reason="LlamaIndex is not installed: pip install 'report-assistant[llamaindex]'"
    )
    from assistant.integrations.llamaindex import ReportRetriever

    found = ReportRetriever(source, **options).retrieve(query)
    return [(each.node.node_id, each.node.text, each.score, each.node.metadata) for each in found]


def haystack(source, query, **options):
    pytest.importorskip(
        "haystack", reason="Haystack is not installed: pip install 'report-assistant[haystack]'"
    )
    from assistant.integrations.haystack import ReportRetriever

    if "k" in options:
        options["top_k"] = options.pop("k")
    found = ReportRetriever(source=source, **options).run(query)["documents"]
    return [(each.id, each.content, each.score, each.meta) for each in found]


@pytest.fixture(params=[langchain, llamaindex, haystack], ids=lambda adapter: adapter.__name__)
def adapter(request):
    return request.param


def test_passages_are_those_of_search_with_score_place_and_page(adapter, bundled, report):
    found = adapter(bundled, QUERY, k=5)
    expected = bundled.search(QUERY, 5)
    assert [id for id, _, _, _ in found] == [hit.passage.id for hit in expected]
    for rank, ((_, text, score, metadata), hit) in enumerate(zip(found, expected, strict=True), 1):
        values = hit_values(rank, hit, report.title)
        assert values.pop("text") == text
        assert metadata == values
        assert score == metadata["score"] == hit.score
        assert report.text[metadata["start"] : metadata["end"]] == text
        assert {"page", "page_index", "section"} <= metadata.keys()


def test_texts_of_ones_own_are_found_too(adapter):
    found = adapter(Retriever.from_texts(TEXTS), "budget")
    assert [(id, text) for id, text, _, _ in found] == [("1", TEXTS[1])]


def test_no_shared_word_finds_nothing(adapter, bundled):
    assert adapter(bundled, "zebra") == []
    assert adapter(bundled, "") == []


def test_reports_restrict_the_search(adapter, bundled, report):
    assert adapter(bundled, QUERY, reports=(report.id,)) == adapter(bundled, QUERY)
    with pytest.raises(CorpusError, match="no report 'nowhere'"):
        adapter(bundled, QUERY, reports=("nowhere",))


async def test_langchain_retriever_works_in_a_chain_and_asynchronously(bundled):
    pytest.importorskip(
        "langchain_core", reason="LangChain is not installed: pip install 'report-assistant[langchain]'"
    )
    from langchain_core.runnables import RunnableLambda

    from assistant.integrations.langchain import ReportRetriever

    retriever = ReportRetriever(source=bundled, k=2)
    chain = retriever | RunnableLambda(lambda documents: [each.metadata["page"] for each in documents])
    assert chain.invoke(QUERY) == [hit.passage.page for hit in bundled.search(QUERY, 2)]
    assert [each.page_content for each in await retriever.ainvoke(QUERY)] == [
        hit.passage.text for hit in bundled.search(QUERY, 2)
    ]
    with pytest.raises(ValueError, match="greater than or equal to 1"):
        ReportRetriever(source=bundled, k=0)


def test_llamaindex_shows_a_model_title_section_and_page(bundled):
    pytest.importorskip(
        "llama_index.core", reason="LlamaIndex is not installed: pip install 'report-assistant[llamaindex]'"
    )
    from llama_index.core.schema import MetadataMode

    from assistant.integrations.llamaindex import ReportRetriever

    node = ReportRetriever(bundled, k=1).retrieve(QUERY)[0].node
    shown = node.get_content(MetadataMode.LLM)
    assert shown.startswith("title: Crime inspection 2014: Metropolitan Police Service\nsection: ")
    assert "page: 12" in shown
    assert "score" not in shown
    assert node.get_content(MetadataMode.EMBED) == node.text


def test_haystack_component_runs_in_a_pipeline_that_is_saved_and_loaded(bundled, folder):
    pytest.importorskip(
        "haystack", reason="Haystack is not installed: pip install 'report-assistant[haystack]'"
    )
    from haystack import Pipeline

    from assistant.integrations.haystack import ReportRetriever

    pipeline = Pipeline()
    pipeline.add_component("retriever", ReportRetriever(corpus=folder, top_k=3))
    again = Pipeline.loads(pipeline.dumps(), allowed_modules=["assistant.integrations.haystack"])
    found = again.run({"retriever": {"query": QUERY}})["retriever"]["documents"]
    assert [each.content for each in found] == [hit.passage.text for hit in bundled.search(QUERY, 3)]
    one = again.run({"retriever": {"query": QUERY, "top_k": 1}})["retriever"]["documents"]
    assert one == found[:1]


def test_haystack_component_made_from_a_source_is_not_saved(bundled):
    pytest.importorskip(
        "haystack", reason="Haystack is not installed: pip install 'report-assistant[haystack]'"
    )
    from assistant.integrations.haystack import ReportRetriever

    with pytest.raises(ValueError, match="cannot be saved"):
        ReportRetriever(source=bundled).to_dict()
