from communique.knowledge.places import load_regions


def test_a_region_has_its_usual_name_first() -> None:
    assert all(region.names[0] == region.name for region in load_regions())
