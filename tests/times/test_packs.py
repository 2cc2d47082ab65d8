"""The French pack: the same readings from other words, so that no language sits in the code."""

import pytest

from tests.times.reading import values

FRENCH = [
    ("Elle est arrivée lundi.", [("lundi", "2031-03-03")]),
    ("Elle arrivera lundi.", [("lundi", "2031-03-10")]),
    ("Le ministre, arrivé vendredi, rencontrera son hôte samedi.", [("vendredi", "2031-02-28"), ("samedi", "2031-03-08")]),
    ("Ils se sont rencontrés le 12 mars 2030.", [("le 12 mars 2030", "2030-03-12")]),
    ("Ils se rencontreront mardi 11 mars.", [("mardi 11 mars", "2031-03-11")]),
    ("Le sommet aura lieu du 18 au 20 mars.", [("18 au 20 mars", "2031-03-18/2031-03-20")]),
    ("Le sommet aura lieu du 28 mars au 2 avril.", [("28 mars au 2 avril", "2031-03-28/2031-04-02")]),
    ("Le sommet aura lieu mardi et mercredi.", [("mardi et mercredi", "2031-03-11/2031-03-12")]),
    ("Il a visité Lima en septembre dernier.", [("septembre dernier", "2030-09")]),
    ("Il a visité Lima la semaine dernière.", [("la semaine dernière", "2031-W09")]),
    ("Il ira à Lima le mois prochain.", [("le mois prochain", "2031-04")]),
    ("Il a visité Lima il y a trois ans.", [("il y a trois ans", "2028")]),
    ("Il ira à Lima dans deux semaines.", [("deux semaines", "2031-W12")]),
    ("Ils se sont vus hier.", [("hier", "2031-03-04")]),
    ("Ils se sont vus avant-hier.", [("avant-hier", "2031-03-03")]),
    ("C'était dans les années 1990.", [("les années 1990", "199")]),
    ("C'était fin 2029.", [("fin 2029", "2029")]),
    ("C'était au printemps 2029.", [("printemps 2029", "2029-SP")]),
    ("Elle est venue le 3 mai 2030 et partie deux jours plus tard.",
     [("le 3 mai 2030", "2030-05-03"), ("deux jours plus tard", "2030-05-05")]),
    ("Elle est venue le 3 mai 2030 et partie le lendemain.", [("le 3 mai 2030", "2030-05-03"), ("le lendemain", "2030-05-04")]),
    ("Il a régné plus de 60 ans.", [("plus de 60 ans", "P60Y")]),
    ("Le conseil se réunit tous les lundis.", [("tous les lundis", "XXXX-WXX-1")]),
    ("Il est venu le lundi 5 mars 2031.", [("lundi 5 mars 2031", "2031-03-05")]),
    ("Il a été reçu à Pâques 2030.", [("Pâques 2030", "2030-04-21")]),
    ("Le 747 a été retardé.", []),
    ("Il a mis mille pas dans la marche.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_is_read_by_its_pack(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, value) for words, _, value in values(text, language="fr")] == expected


def test_a_pack_reads_no_other_language() -> None:
    assert values("She will arrive on Monday in two weeks.", language="fr") == []
    assert values("Elle arrivera lundi.", language="en") == []
