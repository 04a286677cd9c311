annotations: object = "null"
