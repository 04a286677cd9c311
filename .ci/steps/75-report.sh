# Needs a Chromium, which it installs where it may.
limit=300 step "the HTML report in a browser" tests/report.sh
