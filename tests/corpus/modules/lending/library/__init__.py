from library.catalog import Catalog
from library.members import Member, MemberKind
from library import errors
