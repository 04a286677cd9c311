# Each package is packed, and used from a folder feed.
limit=1800 show=10 step "packages" .ci/packages.sh
