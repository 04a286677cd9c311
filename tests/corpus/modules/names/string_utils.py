def namespace(string):
    params = string + "!"
    return params
