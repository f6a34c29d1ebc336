"""The layers of the base map, each made from its inputs; `tools/basemap.py` puts them into one file."""
