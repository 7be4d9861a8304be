"""Time against the number of packages, as an SVG. Usage: plot.py ROWS.json OUT.svg"""

import json
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

rows = json.load(open(sys.argv[1]))
sizes = [row["installed"] for row in rows]
lines = {
    "poetry install": ("poetry", "#b0413e"),
    "uv pip install --compile-bytecode": ("uv", "#7a5195"),
    "Poetrix: cold build": ("cold", "#1f6f8b"),
    "Poetrix: one package changed": ("rebuild", "#3a9bb5"),
    "Poetrix: from the store": ("again", "#6cc0d0"),
    "Poetrix: show": ("show", "#5a9a5a"),
    "Poetrix: evaluate (CPU)": ("evaluate", "#9bbf65"),
}
plt.rcParams["svg.hashsalt"] = "poetrix"
figure, axes = plt.subplots(figsize=(8, 5))
for label, (key, colour) in lines.items():
    axes.plot(sizes, [row[key] for row in rows], marker="o", label=label, color=colour)
axes.set(xscale="log", yscale="log", xlabel="packages", ylabel="seconds")
axes.grid(alpha=0.3, which="both")
axes.legend(fontsize=8)
figure.tight_layout()
figure.savefig(sys.argv[2], metadata={"Date": None})
