# Statuses and methods of HTTP.

@cs_type("PyHttpStatus", struct=True)
class HTTPStatus(Hashable):
    __members__: Iterable[HTTPStatus] = "PyHttpStatus.All"
    @csharp("new PyHttpStatus($value)")
    def __init__(self, value: int, /): ...
    value: int = "Value"
    name: str = "Name"
    phrase: str = "Phrase"
    description: str = "Description"
    @property
    @csharp("($self.Value / 100 == 1)")
    def is_informational(self) -> bool: ...
    @property
    @csharp("($self.Value / 100 == 2)")
    def is_success(self) -> bool: ...
    @property
    @csharp("($self.Value / 100 == 3)")
    def is_redirection(self) -> bool: ...
    @property
    @csharp("($self.Value / 100 == 4)")
    def is_client_error(self) -> bool: ...
    @property
    @csharp("($self.Value / 100 == 5)")
    def is_server_error(self) -> bool: ...
    @csharp("$self.Value")
    def __int__(self) -> int: ...
    @csharp("$self.Value + $n")
    def __add__(self, n: int, /) -> int: ...
    @csharp("$self.Value - $n")
    def __sub__(self, n: int, /) -> int: ...
    @csharp("$self.Value / $n")
    def __floordiv__(self, n: int, /) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    @csharp("$self.ToString()")
    def __str__(self) -> str: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...
    CONTINUE: HTTPStatus = "new PyHttpStatus(100)"
    SWITCHING_PROTOCOLS: HTTPStatus = "new PyHttpStatus(101)"
    PROCESSING: HTTPStatus = "new PyHttpStatus(102)"
    EARLY_HINTS: HTTPStatus = "new PyHttpStatus(103)"
    OK: HTTPStatus = "new PyHttpStatus(200)"
    CREATED: HTTPStatus = "new PyHttpStatus(201)"
    ACCEPTED: HTTPStatus = "new PyHttpStatus(202)"
    NON_AUTHORITATIVE_INFORMATION: HTTPStatus = "new PyHttpStatus(203)"
    NO_CONTENT: HTTPStatus = "new PyHttpStatus(204)"
    RESET_CONTENT: HTTPStatus = "new PyHttpStatus(205)"
    PARTIAL_CONTENT: HTTPStatus = "new PyHttpStatus(206)"
    MULTI_STATUS: HTTPStatus = "new PyHttpStatus(207)"
    ALREADY_REPORTED: HTTPStatus = "new PyHttpStatus(208)"
    IM_USED: HTTPStatus = "new PyHttpStatus(226)"
    MULTIPLE_CHOICES: HTTPStatus = "new PyHttpStatus(300)"
    MOVED_PERMANENTLY: HTTPStatus = "new PyHttpStatus(301)"
    FOUND: HTTPStatus = "new PyHttpStatus(302)"
    SEE_OTHER: HTTPStatus = "new PyHttpStatus(303)"
    NOT_MODIFIED: HTTPStatus = "new PyHttpStatus(304)"
    USE_PROXY: HTTPStatus = "new PyHttpStatus(305)"
    TEMPORARY_REDIRECT: HTTPStatus = "new PyHttpStatus(307)"
    PERMANENT_REDIRECT: HTTPStatus = "new PyHttpStatus(308)"
    BAD_REQUEST: HTTPStatus = "new PyHttpStatus(400)"
    UNAUTHORIZED: HTTPStatus = "new PyHttpStatus(401)"
    PAYMENT_REQUIRED: HTTPStatus = "new PyHttpStatus(402)"
    FORBIDDEN: HTTPStatus = "new PyHttpStatus(403)"
    NOT_FOUND: HTTPStatus = "new PyHttpStatus(404)"
    METHOD_NOT_ALLOWED: HTTPStatus = "new PyHttpStatus(405)"
    NOT_ACCEPTABLE: HTTPStatus = "new PyHttpStatus(406)"
    PROXY_AUTHENTICATION_REQUIRED: HTTPStatus = "new PyHttpStatus(407)"
    REQUEST_TIMEOUT: HTTPStatus = "new PyHttpStatus(408)"
    CONFLICT: HTTPStatus = "new PyHttpStatus(409)"
    GONE: HTTPStatus = "new PyHttpStatus(410)"
    LENGTH_REQUIRED: HTTPStatus = "new PyHttpStatus(411)"
    PRECONDITION_FAILED: HTTPStatus = "new PyHttpStatus(412)"
    CONTENT_TOO_LARGE: HTTPStatus = "new PyHttpStatus(413)"
    REQUEST_ENTITY_TOO_LARGE: HTTPStatus = "new PyHttpStatus(413)"
    URI_TOO_LONG: HTTPStatus = "new PyHttpStatus(414)"
    REQUEST_URI_TOO_LONG: HTTPStatus = "new PyHttpStatus(414)"
    UNSUPPORTED_MEDIA_TYPE: HTTPStatus = "new PyHttpStatus(415)"
    RANGE_NOT_SATISFIABLE: HTTPStatus = "new PyHttpStatus(416)"
    REQUESTED_RANGE_NOT_SATISFIABLE: HTTPStatus = "new PyHttpStatus(416)"
    EXPECTATION_FAILED: HTTPStatus = "new PyHttpStatus(417)"
    IM_A_TEAPOT: HTTPStatus = "new PyHttpStatus(418)"
    MISDIRECTED_REQUEST: HTTPStatus = "new PyHttpStatus(421)"
    UNPROCESSABLE_CONTENT: HTTPStatus = "new PyHttpStatus(422)"
    UNPROCESSABLE_ENTITY: HTTPStatus = "new PyHttpStatus(422)"
    LOCKED: HTTPStatus = "new PyHttpStatus(423)"
    FAILED_DEPENDENCY: HTTPStatus = "new PyHttpStatus(424)"
    TOO_EARLY: HTTPStatus = "new PyHttpStatus(425)"
    UPGRADE_REQUIRED: HTTPStatus = "new PyHttpStatus(426)"
    PRECONDITION_REQUIRED: HTTPStatus = "new PyHttpStatus(428)"
    TOO_MANY_REQUESTS: HTTPStatus = "new PyHttpStatus(429)"
    REQUEST_HEADER_FIELDS_TOO_LARGE: HTTPStatus = "new PyHttpStatus(431)"
    UNAVAILABLE_FOR_LEGAL_REASONS: HTTPStatus = "new PyHttpStatus(451)"
    INTERNAL_SERVER_ERROR: HTTPStatus = "new PyHttpStatus(500)"
    NOT_IMPLEMENTED: HTTPStatus = "new PyHttpStatus(501)"
    BAD_GATEWAY: HTTPStatus = "new PyHttpStatus(502)"
    SERVICE_UNAVAILABLE: HTTPStatus = "new PyHttpStatus(503)"
    GATEWAY_TIMEOUT: HTTPStatus = "new PyHttpStatus(504)"
    HTTP_VERSION_NOT_SUPPORTED: HTTPStatus = "new PyHttpStatus(505)"
    VARIANT_ALSO_NEGOTIATES: HTTPStatus = "new PyHttpStatus(506)"
    INSUFFICIENT_STORAGE: HTTPStatus = "new PyHttpStatus(507)"
    LOOP_DETECTED: HTTPStatus = "new PyHttpStatus(508)"
    NOT_EXTENDED: HTTPStatus = "new PyHttpStatus(510)"
    NETWORK_AUTHENTICATION_REQUIRED: HTTPStatus = "new PyHttpStatus(511)"

@cs_type("PyHttpMethod", struct=True)
class HTTPMethod(Hashable):
    __members__: Iterable[HTTPMethod] = "PyHttpMethod.All"
    @csharp("new PyHttpMethod($value)")
    def __init__(self, value: str, /): ...
    value: str = "Value"
    name: str = "Value"
    description: str = "Description"
    def __eq__(self, other: object, /) -> bool: ...
    @csharp("$self.Value")
    def __str__(self) -> str: ...
    @csharp("$self.Repr()")
    def __repr__(self) -> str: ...
    CONNECT: HTTPMethod = "new PyHttpMethod(\"CONNECT\")"
    DELETE: HTTPMethod = "new PyHttpMethod(\"DELETE\")"
    GET: HTTPMethod = "new PyHttpMethod(\"GET\")"
    HEAD: HTTPMethod = "new PyHttpMethod(\"HEAD\")"
    OPTIONS: HTTPMethod = "new PyHttpMethod(\"OPTIONS\")"
    PATCH: HTTPMethod = "new PyHttpMethod(\"PATCH\")"
    POST: HTTPMethod = "new PyHttpMethod(\"POST\")"
    PUT: HTTPMethod = "new PyHttpMethod(\"PUT\")"
    TRACE: HTTPMethod = "new PyHttpMethod(\"TRACE\")"
